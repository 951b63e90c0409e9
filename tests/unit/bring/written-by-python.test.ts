/** Weights that NumPy and PyTorch wrote give the outputs that NumPy and PyTorch compute from them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import { depth, type Experiment } from '../../../src/engine/experiment';
import { fromRows, matrix, toRows } from '../../../src/engine/matrix';
import { computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { layerKey } from '../../../src/engine/quantity';
import { broughtAs, broughtInto } from '../../../src/store/bring/bring';
import { chainsOf, choicesFor } from '../../../src/store/bring/bring-guess';
import { readTensors } from '../../../src/store/bring/bring-file';
import { firstExample } from '../../../src/store/examples';
import { storedTensor } from '../../../src/store/bring/tensor';
import { TYPES } from '../../../src/store/bring/tensor-types';
import { findPython, runPython } from '../../support/python';

interface Case {
  readonly name: string;
  readonly file: string;
  readonly bytes: string;
  readonly widths: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly X: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  readonly tolerance: number;
  readonly transposed?: boolean;
}

interface Written {
  readonly cases: readonly Case[];
  /** Every number of the type as float64, with 0 for those that are not finite. */
  readonly tables: Readonly<Record<'float16' | 'bfloat16', string>>;
}

const python = findPython(['numpy', 'torch']);
const script = readFileSync(fileURLToPath(new URL('../../python/write_weights.py', import.meta.url)), 'utf8');
let written: Written | undefined;
const fromPython = (): Written => (written ??= JSON.parse(runPython(python ?? '', script)) as Written);

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

/** The largest difference between the outputs of this network on those inputs and the given ones. */
function worstError(experiment: Experiment, { X, outputs }: Case): number {
  const { network } = experiment;
  const inputs = fromRows(X);
  const data = { X: inputs, Y: matrix(outputs.length, inputs.columns) };
  const batch = Array.from({ length: inputs.columns }, (_, e) => e);
  const trace = computeTrace(passOf({ ...experiment, data, batch, network: { ...network, loss: 'mse' } }));
  const found = toRows(matrixOf(trace.values, layerKey('A', depth(network))));
  return Math.max(...outputs.flatMap((row, k) => row.map((value, e) => Math.abs(value - found[k][e]))));
}

describe.skipIf(python === undefined)('weights written by NumPy and PyTorch', () => {
  it('give the same outputs as there, in every type, order of bytes and order in memory', { timeout: 120_000 }, () => {
    const { cases } = fromPython();
    const worst = { float32: 0, exact: 0 };
    for (const each of cases) {
      const read = readTensors(bytesOf(each.bytes), each.file);
      if (!read.ok) throw new Error(`${each.name}: ${JSON.stringify(read.problem)}`);
      const chain = chainsOf(read.tensors).find(({ widths }) => widths.join() === each.widths.join());
      expect(chain, `${each.name}: ${chainsOf(read.tensors).map(({ widths }) => widths.join('-')).join(', ')}`).toBeDefined();
      if (!chain) continue;
      expect(chain.transposed, each.name).toBe(each.transposed ?? false);
      const brought = broughtAs(firstExample(), { widths: chain.widths, activations: each.activations, loss: 'mse' }, chain.layers, '');
      if (!brought.ok) throw new Error(`${each.name}: ${JSON.stringify(brought.problem)}`);
      const error = worstError(brought.experiment, each);
      expect(error, each.name).toBeLessThan(each.tolerance);
      const kind = each.tolerance > 1e-9 ? 'float32' : 'exact';
      worst[kind] = Math.max(worst[kind], error);

      // Into a network that has these widths already, the same tensors are found without the chain.
      const into = broughtInto(brought.experiment, brought.experiment.network.parameters, choicesFor(chain.widths, read.tensors));
      if (!into.ok) throw new Error(`${each.name}: ${JSON.stringify(into.problem)}`);
      expect(into.experiment.network.parameters, each.name).toEqual(brought.experiment.network.parameters);
    }
    expect(cases.length).toBeGreaterThan(60);
    console.log(`${cases.length} files of NumPy and PyTorch: largest difference ${worst.exact} against float64, ${worst.float32} against float32 arithmetic`);
  });

  it('as torch.save writes them are told as a pickle, and not as a damaged file', () => {
    const save = `import base64, io, torch
out = io.BytesIO()
torch.save(torch.nn.Linear(3, 2).state_dict(), out)
print(base64.b64encode(out.getvalue()).decode())`;
    const read = readTensors(bytesOf(runPython(python ?? '', save)), 'model.pt');
    expect(read).toEqual({ ok: false, problem: { kind: 'tensor', path: '', fault: { kind: 'pickle' } } });
  });

  it.each(['float16', 'bfloat16'] as const)('every %s is read exactly', (name) => {
    const expected = new Float64Array(bytesOf(fromPython().tables[name]).buffer);
    const bits = Uint16Array.from({ length: 65536 }, (_, index) => index);
    const tensor = storedTensor('all', { shape: [65536], type: TYPES[name], bytes: new Uint8Array(bits.buffer) });
    const values = Array.from(bits, (_, place) => tensor.valueAt(place));
    const finite = values.filter(Number.isFinite).length;
    expect(values.map((value) => (Number.isFinite(value) ? value : 0))).toStrictEqual(Array.from(expected));
    // All but the exponent that stands for what is no number.
    expect(finite).toBe(name === 'float16' ? 65536 - 2 * 1024 : 65536 - 2 * 128);
  });
});
