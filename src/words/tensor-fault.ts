/** What can be wrong with a file of tensors, as data: `src/words/tensor-faults.ts` says it. */

interface Expectation {
  readonly expected: number;
  readonly found: number;
}

interface Details {
  /** More bytes than are read, also those that a packed file would become. */
  size: Expectation;
  /** None of the formats that are read. */
  foreign: object;
  /** A program in Python's pickle format, which would have to be run to be read. */
  pickle: object;
  hdf5: object;
  /** An experiment of this program, which is opened and not brought. */
  experiment: object;
  noTensors: object;
  tooMany: Expectation;
  /** Fewer bytes than the file says it has. */
  cut: Expectation;
  /** The part that says what the bytes are does not keep to the format. */
  header: object;
  name: { readonly found: string };
  duplicateName: object;
  /** A kind of number that is not read, or no number. */
  type: { readonly found: string };
  shape: { readonly found: string };
  /** Bytes that lie outside the file, belong to two tensors, or to none. */
  outside: object;
  overlap: object;
  hole: object;
  /** The shape and the type ask for other bytes than the tensor has. */
  bytes: Expectation;
  zip64: object;
  encrypted: object;
  /** Packed in a way that is not read; `found` is its number in the zip format. */
  packing: { readonly found: number };
  damaged: object;
  /** Lists of one tensor that are not equally long. */
  ragged: Expectation;
  notFinite: { readonly found: number };
  /** A whole number that float64 does not hold exactly. */
  notExact: object;
}

export type TensorFaultKind = keyof Details;

export type TensorFaultOf<Kind extends TensorFaultKind> = {
  readonly [Each in Kind]: { readonly kind: Each } & Readonly<Details[Each]>;
}[Kind];

export type TensorFault = TensorFaultOf<TensorFaultKind>;
