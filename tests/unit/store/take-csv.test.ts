/** A matrix as CSV: read by another parser it is the trace to the last bit, and no name in it is a formula. */

import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../src/engine/matrix';
import { layerKey } from '../../../src/engine/quantity';
import { computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { csvFile, matrixKeys } from '../../../src/store/take/take-csv';
import { takeAwayWords } from '../../../src/words/take-away';
import { findPython, runPython } from '../../support/python';
import { networkOf } from '../derivation/networks';

const experiment = networkOf({ widths: [3, 4, 2], activations: ['relu', 'softmax'], loss: 'ce', examples: 3, seed: 4 });
const trace = computeTrace(passOf(experiment));
const python = findPython(['numpy']) ?? '';

describe('a matrix as CSV', () => {
  it.skipIf(python === '')('is the same matrix to NumPy', () => {
    const files = matrixKeys(trace).map((key) => csvFile(experiment, trace, key, undefined).text);
    const read = JSON.parse(runPython(python, `
import io, json, sys
import numpy as np
print(json.dumps([np.loadtxt(io.StringIO(text), delimiter=',', ndmin=2).tolist() for text in json.load(sys.stdin)]))
`, JSON.stringify(files))) as number[][][];
    matrixKeys(trace).forEach((key, index) => {
      const { rows, columns, data } = matrixOf(trace.values, key);
      expect([read[index].length, read[index][0].length], key).toEqual([rows, columns]);
      expect(read[index].flat(), key).toEqual([...data]);
    });
  });

  it('keeps the sign of a zero', () => {
    const { network } = experiment;
    const [first, ...rest] = network.parameters;
    const W = fromRows([[-0, 0, 1e-300], [0.1 + 0.2, -1, 2], [0, 0, 0], [0, 0, 0]]);
    const signed = { ...experiment, network: { ...network, parameters: [{ ...first, W }, ...rest] } };
    const { text } = csvFile(signed, computeTrace(passOf(signed)), layerKey('W', 1), undefined);
    expect(text.split('\r\n').slice(0, 2)).toEqual(['-0,0,1e-300', '0.30000000000000004,-1,2']);
  });

  it('names units and examples, or features and classes by their own names, none of which is a formula', () => {
    const named = { ...experiment, data: { ...experiment.data, features: ['=HYPERLINK("x")', 'weight, kg', '키'], classes: ['cat', '@dog'] } };
    const lines = (key: Parameters<typeof csvFile>[2], language: 'en' | 'ko' = 'en') => csvFile(named, trace, key, takeAwayWords[language]).text.trimEnd().split('\r\n');
    expect(lines(layerKey('A', 0))[0]).toBe('\uFEFFA[0],example 5,example 4,example 3');
    expect(lines(layerKey('A', 0))[1]).toMatch(/^"'=HYPERLINK\(""x""\)",-?\d/);
    expect(lines(layerKey('W', 1))[0]).toBe('\uFEFFW[1],"\'=HYPERLINK(""x"")","weight, kg",키');
    expect(lines(layerKey('b', 2))).toEqual(['b[2],b[2]', expect.stringMatching(/^cat,/), expect.stringMatching(/^'@dog,/)]);
    expect(lines(layerKey('dZ', 1), 'ko')[0]).toBe('\uFEFFdZ[1],샘플 5,샘플 4,샘플 3');
    expect(lines('Lo')).toHaveLength(2);
  });
});
