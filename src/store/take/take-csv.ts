/** One matrix of the pass as comma-separated values, every number with the digits that read back to the same float64. */

import { unparse } from 'papaparse';
import { depth, type Experiment } from '../../engine/experiment';
import { toRows } from '../../engine/matrix';
import { isPerExample, isScalar, layerOf, nameOf, type MatrixKey } from '../../engine/quantity';
import { matrixOf, type Trace } from '../../engine/trace';
import type { TakeAwayWords } from '../../words/take-away';
import { fileName, type SavedFile } from '../share/open-save';

/** The matrices of the trace, in the order of the pass. */
export function matrixKeys({ values }: Trace): readonly MatrixKey[] {
  return [...values.keys()].filter((key): key is MatrixKey => !isScalar(key));
}

/**
 * The file of one matrix; with names, the first row and the first column say what each number belongs to. A name that a
 * spreadsheet would take for a formula gets an apostrophe.
 */
export function csvFile(experiment: Experiment, trace: Trace, key: MatrixKey, names: TakeAwayWords | undefined): SavedFile {
  const rows = toRows(matrixOf(trace.values, key)).map((row) => row.map(numberText));
  const text = names === undefined ? unparse(rows) : unparse(named(experiment, trace, key, rows, names));
  // Without the mark spreadsheets read other letters than ASCII as noise; plain numbers need none, and NumPy would stumble.
  const mark = /[^\0-\x7f]/.test(text) ? '\uFEFF' : '';
  return { name: `${fileName(experiment.title)} ${key.replace(/\[(\d+)\]/, '$1')}.csv`, text: `${mark}${text}\r\n` };
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function named(experiment: Experiment, trace: Trace, key: MatrixKey, rows: readonly string[][], words: TakeAwayWords): string[][] {
  const columns = isPerExample(key)
    ? trace.batch.map((example) => words.example(example + 1))
    : nameOf(key).includes('b') ? [key] : unitNames(experiment, (layerOf(key) ?? 0) - 1, words);
  const names = key === 'Lo' ? [key] : unitNames(experiment, layerOf(key) ?? depth(experiment.network), words);
  return [[key, ...columns.map(harmless)], ...rows.map((row, i) => [harmless(names[i]), ...row])];
}

/** Features and classes have names of their own where the data says so. */
function unitNames({ network, data }: Experiment, layer: number, words: TakeAwayWords): readonly string[] {
  const own = layer === 0 ? data.features : layer === depth(network) ? data.classes : undefined;
  return own ?? Array.from({ length: network.widths[layer] }, (_, i) => words.unit(i + 1));
}

/** `=`, `+`, `-` and `@` begin a formula, and so do a tab and a line's end. */
function harmless(name: string): string {
  return /^[=+\-@\t\r\n]/.test(name) ? `'${name}` : name;
}
