/** The kinds of numbers that tensors are stored in, each read exactly into float64. */

export interface NumberType {
  /** As NumPy and PyTorch call it. */
  readonly name: string;
  /** Bytes of one number. */
  readonly size: number;
  /** The number at a byte; a whole number beyond 2^53 is NaN, because float64 would change it. */
  readonly read: (bytes: DataView, at: number, isLittleEndian: boolean) => number;
}

const type = (name: string, size: number, read: NumberType['read']): NumberType => ({ name, size, read });

const exact = (value: bigint) => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : NaN;
};

export const TYPES = {
  float64: type('float64', 8, (bytes, at, little) => bytes.getFloat64(at, little)),
  float32: type('float32', 4, (bytes, at, little) => bytes.getFloat32(at, little)),
  float16: type('float16', 2, (bytes, at, little) => fromHalf(bytes.getUint16(at, little))),
  bfloat16: type('bfloat16', 2, (bytes, at, little) => fromBrain(bytes.getUint16(at, little))),
  int64: type('int64', 8, (bytes, at, little) => exact(bytes.getBigInt64(at, little))),
  uint64: type('uint64', 8, (bytes, at, little) => exact(bytes.getBigUint64(at, little))),
  int32: type('int32', 4, (bytes, at, little) => bytes.getInt32(at, little)),
  uint32: type('uint32', 4, (bytes, at, little) => bytes.getUint32(at, little)),
  int16: type('int16', 2, (bytes, at, little) => bytes.getInt16(at, little)),
  uint16: type('uint16', 2, (bytes, at, little) => bytes.getUint16(at, little)),
  int8: type('int8', 1, (bytes, at) => bytes.getInt8(at)),
  uint8: type('uint8', 1, (bytes, at) => bytes.getUint8(at)),
  bool: type('bool', 1, (bytes, at) => (bytes.getUint8(at) === 0 ? 0 : 1)),
} as const satisfies Record<string, NumberType>;

const SMALLEST_HALF = 2 ** -24;

/** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * SMALLEST_HALF;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 0x400) * 2 ** (exponent - 15);
}

const scratch = new DataView(new ArrayBuffer(4));

/** bfloat16 is the upper half of a float32. */
function fromBrain(bits: number): number {
  scratch.setUint32(0, bits << 16);
  return scratch.getFloat32(0);
}
