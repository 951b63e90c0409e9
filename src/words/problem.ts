/** What can be wrong with a file or an address, as data: `src/words/problems.ts` says it, panels may lay it out. */

import type { TensorFault } from './tensor-fault';

/** The kinds of value that JSON knows; `flag` is true or false. */
export type JsonKind = 'object' | 'list' | 'text' | 'number' | 'flag' | 'null';

/** What stood there; `shown` is its text as the file has it, shortened, and empty for lists and objects. */
export interface Found {
  readonly kind: JsonKind;
  readonly shown: string;
}

/** What JSON's grammar asks for at a place. */
export type Token = 'value' | 'key' | 'colon' | 'comma' | 'quote' | 'escape' | 'end';

/** Where the file's text is at fault, both counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

interface Expectation<Expected, What> {
  readonly expected: Expected;
  readonly found: What;
}

interface Details {
  /** The bytes could not be fetched: no such file, no permission. `found` is the file's name. */
  unreadable: { readonly found: string };
  /** A number that an experiment file cannot hold, so that nothing is saved. */
  notSaved: { readonly found: number };
  /** More bytes than are read. */
  size: Expectation<number, number>;
  encoding: object;
  empty: object;
  /** Not JSON. `found` is empty where the text ends. */
  syntax: Position & Expectation<Token, string>;
  duplicateKey: Position;
  nesting: Position & { readonly expected: number };
  version: Expectation<number, number>;
  missingKey: object;
  /** `expected` holds the keys that may stand there. */
  unknownKey: { readonly expected: readonly string[] };
  /** A name of the file's choosing that every JavaScript object already has. */
  reservedKey: object;
  type: Expectation<Exclude<JsonKind, 'null'>, Found>;
  notFinite: { readonly found: number };
  integer: Expectation<{ readonly least: number; readonly most: number }, number>;
  positive: { readonly found: number };
  negative: { readonly found: number };
  /** A number outside 0 ≤ x < 1. */
  fraction: { readonly found: number };
  name: Expectation<readonly string[], string>;
  /** A column that data.X, with `expected` columns, does not have. */
  noColumn: Expectation<number, number>;
  /** A list of the wrong length. `decidedBy` is the key that says how long it has to be. */
  count: Expectation<number, number> & { readonly of: 'rows' | 'entries'; readonly decidedBy: string };
  tooFew: Expectation<number, number>;
  tooMany: Expectation<number, number>;
  duplicateEntry: { readonly found: number };
  softmaxBelowOutput: object;
  /** A loss that needs another output activation; `output` is the key of that activation. */
  outputPair: Expectation<string, string> & { readonly loss: string; readonly output: string };
  /** Targets that the loss cannot take; `column` counts from 0, as everything in the file does. */
  targetSum: { readonly column: number; readonly found: number };
  targetNegative: { readonly column: number; readonly found: number };
  targetRange: { readonly column: number; readonly found: number };
  /** A batch whose pass would not fit; `expected` is how many examples would. */
  batchTooLarge: Expectation<number, number>;
  notInBatch: { readonly found: number };
  /** `expected` holds the ids of the operations. */
  stop: Expectation<readonly string[], string>;
  /** `expected` is the stop that has to be reached. */
  computedTooEarly: Expectation<string, string>;
  reference: { readonly found: string };
  /** An address that is neither `#w=NAME` nor `#d=…`. */
  foreignAddress: { readonly found: string };
  damagedAddress: object;
  /** Something about a file of weights; the path is the tensor's name. */
  tensor: { readonly fault: TensorFault };
  unknownExample: Expectation<readonly string[], string>;
  /** Flags of an address that are left out; what they stand after is opened. */
  unknownFlags: { readonly found: readonly string[] };
}

export type ProblemKind = keyof Details;

/** `path` is the key at fault, as `network.parameters[0].W[1]`; empty where the file as a whole is. */
export type ProblemOf<Kind extends ProblemKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly path: string } & Readonly<Details[Each]>;
}[Kind];

export type Problem = ProblemOf<ProblemKind>;
