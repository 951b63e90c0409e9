/** How large a network may be: what can be opened, computed in some seconds, drawn and saved. */

/** Far beyond what can be drawn; the schedule of more would fill the memory. */
export const MOST_LAYERS = 10_000;
/** Units of a layer that is built here; a file may have wider ones. */
export const WIDEST_LAYER = 1024;
/** Weights and biases of a network that is built here: as a file they stay below the largest one that is read. */
export const MOST_PARAMETERS = 1_200_000;
/** Entries of the widest quantities, and products of one matrix product, that a pass may ask for: about 1 GB and some seconds. */
const MOST_ENTRIES = 2 ** 24;
const MOST_PRODUCTS = 2 ** 32;

/** How many examples a pass over a network with these widths may take. */
export function largestBatch(widths: readonly number[]): number {
  const entries = widths.reduce((sum, width) => sum + width, 0);
  const products = widths.slice(1).reduce((sum, width, index) => sum + width * widths[index], 0);
  return Math.floor(Math.min(MOST_ENTRIES / entries, MOST_PRODUCTS / products));
}

export function parameterCount(widths: readonly number[]): number {
  return widths.slice(1).reduce((sum, width, index) => sum + width * (widths[index] + 1), 0);
}

/** Why a network with these widths and a batch of m examples is not built; undefined if it may be. */
export function sizeProblem(widths: readonly number[], m: number): 'layers' | 'parameters' | 'batch' | undefined {
  if (widths.length - 1 > MOST_LAYERS) return 'layers';
  if (parameterCount(widths) > MOST_PARAMETERS) return 'parameters';
  return m > largestBatch(widths) ? 'batch' : undefined;
}
