/** What the names of tensors tell: which are weights, which biases, which belong together, and which come first. */

import type { Tensor } from './tensor';

export interface NameParts {
  readonly role: 'W' | 'b' | undefined;
  /** What weights and biases of one layer have in common: `fc1`, `dense_2`, or the number of `W1`. */
  readonly key: string;
}

/** `fc1.weight`, `0.bias`, `dense/kernel:0`, `W1`, `b_2`; a role that stands inside a word is none. */
const NAME = /^(?:(.*)[./_\s-])?(weights?|kernel|w|bias(?:es)?|b)_?(\d*)$/i;

export function nameParts(name: string): NameParts {
  // TensorFlow numbers the outputs of an operation; of a variable it is always the first.
  const [, before = '', word, digits] = NAME.exec(name.replace(/:0$/, '')) ?? [];
  if (word === undefined) return { role: undefined, key: name };
  return { role: /^b/i.test(word) ? 'b' : 'W', key: before + digits };
}

/** Keras, and whoever multiplies x W, stores W as inputs × units. */
export function isKernel(name: string): boolean {
  return /kernel(:0|_?\d*)$/i.test(name);
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * As layers follow each other: by the numbers in the names where there are any (`fc2` before `fc10`), because a file may
 * be sorted by letters; otherwise as in the file.
 */
export function inLayerOrder(tensors: readonly Tensor[]): readonly Tensor[] {
  const keyed = tensors.map((tensor) => ({ tensor, key: nameParts(tensor.name).key }));
  if (!keyed.some(({ key }) => /\d/.test(key))) return tensors;
  return keyed.toSorted((one, other) => collator.compare(one.key, other.key)).map(({ tensor }) => tensor);
}
