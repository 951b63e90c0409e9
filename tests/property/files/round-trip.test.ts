/** What is written reads back the same to the last bit, from a file and from an address. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passOf, computeTrace } from '../../../src/engine/trace';
import { costAfterUpdate } from '../../../src/engine/iterate';
import { readAddress, writeAddress } from '../../../src/store/share/address';
import { readExperiment, readExperimentBytes } from '../../../src/store/read/read-experiment';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { writeTrace } from '../../../src/writers/trace-json';
import { anyExperiment } from './random-experiment';

describe('a random experiment', () => {
  it('is compared to the last bit and the last key', () => {
    expect({ data: Float64Array.of(0) }).not.toStrictEqual({ data: Float64Array.of(-0) });
    expect({ data: Float64Array.of(0.3) }).not.toStrictEqual({ data: Float64Array.of(0.1 + 0.2) });
    expect({}).not.toStrictEqual({ features: undefined });
  });

  it('reads back from its file', () => {
    fc.assert(fc.property(anyExperiment, (experiment) => {
      const text = writeExperiment(experiment);
      expect(readExperiment(text)).toStrictEqual({ ok: true, experiment });
      expect(readExperimentBytes(new TextEncoder().encode(`\uFEFF${text}`))).toStrictEqual({ ok: true, experiment });
    }), { numRuns: 1000 });
  });

  it('writes JSON that any other reader reads alike', () => {
    fc.assert(fc.property(anyExperiment, (experiment) => {
      const parsed: unknown = JSON.parse(writeExperiment(experiment));
      const { network, data } = experiment;
      expect(parsed).toMatchObject({
        nablascope: 1,
        title: experiment.title,
        learningRate: experiment.learningRate,
        network: { widths: network.widths, parameters: network.parameters.map(({ b }) => ({ b: Array.from(b.data) })) },
        data: { X: Array.from({ length: data.X.rows }, (_, i) => Array.from(data.X.data.slice(i * data.X.columns, (i + 1) * data.X.columns))) },
      });
    }), { numRuns: 100 });
  });

  it('reads back from the trace file that holds it', () => {
    fc.assert(fc.property(anyExperiment, (experiment) => {
      const pass = passOf(experiment);
      const trace = computeTrace(pass);
      expect(readExperiment(writeTrace(experiment, trace, costAfterUpdate(pass, trace)))).toStrictEqual({ ok: true, experiment });
    }), { numRuns: 100 });
  });

  it('reads back from its address, flags and all', () => {
    fc.assert(fc.property(anyExperiment, fc.constantFrom('', 'hide=shelf', 'a=&b=%20&c'), (experiment, flags) => {
      const address = writeAddress(experiment, flags);
      expect(address).toMatch(/^#d=[\w-]+(&|$)/);
      expect(readAddress(address)).toStrictEqual({ ok: true, experiment, flags });
    }), { numRuns: 1000 });
  });
});

/** A text with some of its characters changed, doubled, moved or cut off. */
const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom('cut', 'drop', 'double', 'put'), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 })), {
  minLength: 1, maxLength: 4,
});

function damaged(text: string, blows: readonly (readonly [number, string, string])[]): string {
  return blows.reduce((current, [seed, blow, letters]) => {
    const at = seed % (current.length + 1);
    const size = 1 + (seed % 7);
    switch (blow) {
      case 'cut':
        return current.slice(0, at);
      case 'drop':
        return current.slice(0, at) + current.slice(at + size);
      case 'double':
        return current.slice(0, at + size) + current.slice(at);
      default:
        return current.slice(0, at) + letters + current.slice(at + letters.length);
    }
  }, text);
}

describe('a damaged text', () => {
  it('is an experiment or a problem, never a thrown error', () => {
    let refused = 0;
    fc.assert(fc.property(anyExperiment, damage, (experiment, blows) => {
      const outcome = readExperiment(damaged(writeExperiment(experiment), blows));
      if (!outcome.ok) refused++;
      // What is accepted is a whole experiment: it can be written, and reads back as itself.
      else expect(readExperiment(writeExperiment(outcome.experiment))).toStrictEqual(outcome);
    }), { numRuns: 1000 });
    expect(refused).toBeGreaterThan(500);
  });

  it('in an address is a problem, unless the address is the same', () => {
    fc.assert(fc.property(anyExperiment, damage, (experiment, blows) => {
      const address = writeAddress(experiment);
      const [body] = damaged(address.slice(3), blows).split('&');
      const outcome = readAddress(`#d=${body}`);
      // The last letter of base64 may have unused bits.
      if (outcome.ok) expect(outcome.experiment).toStrictEqual(experiment);
      else expect(outcome.problem.path).toBe('#d');
    }), { numRuns: 500 });
  });

  it('is never an unforeseen error, whatever the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '#', '#d=', '#w=', '#w=first', 'd='), (text, start) => {
      expect(readAddress(start + text)).toHaveProperty('ok');
    }), { numRuns: 1000 });
  });
});
