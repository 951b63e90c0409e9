/** The exported scripts recompute the update of every optimizer, by hand and by torch.optim, from what it remembers. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, type Experiment, type Optimizer } from '../../../src/engine/experiment';
import { advance } from '../../../src/engine/iterate';
import { beginningAt, computeTrace, passOf } from '../../../src/engine/trace';
import { writeNumpyScript } from '../../../src/writers/script-numpy';
import { writeTorchScript } from '../../../src/writers/script-torch';
import { findPython, runPython } from '../../support/python';
import { networkOf } from '../derivation/networks';

const runner = readFileSync(new URL('run-scripts.py', import.meta.url), 'utf8');

const RULES: readonly Optimizer[] = [
  { name: 'gd', weightDecay: 0.1 }, OPTIMIZERS.momentum, { ...OPTIMIZERS.momentum, momentum: 0, weightDecay: 0.1 }, OPTIMIZERS.adam,
  { name: 'adam', beta1: 0.5, beta2: 0.6, epsilon: 0.01, weightDecay: 0.1 },
];

function experimentWith(optimizer: Optimizer, updates: number): Experiment {
  const fresh = { ...networkOf({ widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples: 3, seed: 21 }), optimizer };
  const pass = passOf(fresh);
  return beginningAt(fresh, advance(pass, pass, updates));
}

const WRITERS = { numpy: writeNumpyScript, torch: writeTorchScript };
const MODULES = { numpy: ['numpy'], torch: ['numpy', 'torch'] };

for (const library of ['numpy', 'torch'] as const) {
  const python = findPython(MODULES[library]) ?? '';
  describe.skipIf(python === '')(`in ${library}`, () => {
    it.each([0, 3])('the script of every optimizer agrees after %i updates, and a wrong rule does not', (updates) => {
      const scripts = RULES.map((optimizer) => {
        const experiment = experimentWith(optimizer, updates);
        return WRITERS[library](experiment, computeTrace(passOf(experiment)), 'en');
      });
      const wrong = scripts[3].replace('1 - beta1**t', '1 - beta1**(t + 1)');
      const ended = JSON.parse(runPython(python, runner, JSON.stringify([...scripts, wrong]))) as readonly { readonly printed: string; readonly error: string | null }[];
      ended.slice(0, -1).forEach(({ printed, error }, index) => {
        expect(error, RULES[index].name).toBe(null);
        expect(printed).toMatch(/numbers agree/);
      });
      expect(ended.at(-1)?.error).toMatch(/^AssertionError/);
      if (library === 'torch') for (const script of scripts) expect(script).toContain('torch.optim.');
    });
  });
}
