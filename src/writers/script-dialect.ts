/** What a script is made of: the pass, and how a library spells the parts of it. */

import type { Experiment, NetworkShape, Route } from '../engine/experiment';
import type { QuantityKey } from '../engine/quantity';
import type { Trace } from '../engine/trace';
import type { Language } from '../words/language';
import type { ScriptWords } from '../words/script';
import type { roundingBounds } from './script-rounding';
import type { Spelling, Steps } from './script-steps';

/** What a script's writer knows of the pass. */
export interface ScriptPass {
  readonly experiment: Experiment;
  readonly shape: NetworkShape;
  readonly route: Route;
  readonly words: ScriptWords;
}

/** How a library spells the parts of a script. */
export interface Dialect {
  readonly title: (words: ScriptWords) => string;
  readonly needs: (words: ScriptWords) => string;
  readonly spelling: Spelling;
  /** Imports, and the functions that this network uses and the library lacks. */
  readonly head: (pass: ScriptPass) => readonly string[];
  /** The lines of `check(name, found, expected, atol)`. */
  readonly checkBody: readonly string[];
  /** The library's array of a list. */
  readonly array: (list: string) => string;
  /** A given array whose gradient may be wanted. */
  readonly given: (array: string) => string;
  /** What is compared for a quantity: the variable, and where else the library has found it. */
  readonly found: (pass: ScriptPass, key: QuantityKey) => string;
  /** The same for J with the new parameters. */
  readonly foundAfter: string;
  /** Lines before the first step of backward. */
  readonly beforeBackward: (pass: ScriptPass) => readonly string[];
}

export interface ScriptPage extends ScriptPass {
  readonly dialect: Dialect;
  readonly trace: Trace;
  readonly bounds: ReturnType<typeof roundingBounds>;
  readonly steps: Steps;
  readonly language: Language;
}
