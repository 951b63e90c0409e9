/** Where 1/m stands: once, in the line that the convention says, and the sentence beside the line says the same. */

import { describe, expect, it } from 'vitest';
import { deriveStep } from '../../../src/derivation/derive';
import { CONVENTIONS, routesOf, type Level } from '../../../src/engine/experiment';
import { schedule } from '../../../src/engine/schedule';
import { rungSentence, type RungKey } from '../../../src/words/derivation-rungs';
import { symbolsTex, withoutLinks } from '../../../src/writers/tex-symbols';
import { networkOf } from '../derivation/networks';
import { styleOf } from '../derivation/formula-text';

/** The batch's lines of backward, or those of another level, each with whether its formula has 1/m and what is said of it. */
function batchLines(convention: (typeof CONVENTIONS)[number], wanted: Level = 'batch') {
  return (['half_se', 'mse', 'bce', 'ce'] as const).flatMap((loss) => {
    const output = loss === 'bce' ? 'sigmoid' : loss === 'ce' ? 'softmax' : 'identity';
    const experiment = networkOf({ widths: [2, 3, 2], activations: ['tanh', output], loss, examples: 3, seed: 3, convention });
    const { network, batch } = experiment;
    const style = styleOf(experiment, { columnsOfCost: convention === 'autograd' });
    return routesOf(network).flatMap((route) => {
      const plan = schedule(network, { route, inputGradient: true });
      return plan.steps.filter(({ phase }) => phase === 'B').flatMap((step) => (
        deriveStep(network, batch, plan, step, { route, convention }, { i: 0, j: 0, e: batch[0] })
          .filter(({ level }) => level === wanted)
          .map(({ operation, id, expression }) => ({
            key: `${operation}/${id}` as RungKey,
            hasMean: expression.right.some((side) => /frac\{(\\htmlClass\{unmarked\})?\{?1\}?\}/.test(withoutLinks(symbolsTex(side, style)))),
            sentence: rungSentence(`${operation}/${id}` as RungKey, step.layer ?? 2, 'en', convention === 'autograd'),
          }))
      ));
    });
  });
}

describe('1/m', () => {
  it('stands in dW and db by the course, and no sentence puts it elsewhere', () => {
    const lines = batchLines('course');
    expect(new Set(lines.filter(({ hasMean }) => hasMean).map(({ key }) => key))).toEqual(new Set(['dW/dw.6', 'dW/dw.7', 'db/db.4']));
    expect(lines.filter(({ sentence }) => /stands here|already in/.test(sentence))).toEqual([]);
  });

  it('stands at the start of backward by autograd, and the sentences say so', () => {
    const lines = batchLines('autograd');
    const withMean = new Set(lines.filter(({ hasMean }) => hasMean).map(({ key }) => key));
    expect(withMean).toEqual(new Set([
      'dAL.half_se/dl2.3', 'dAL.mse/dmse.2', 'dAL.ce/dce.2', 'dZ.softmax_ce_shortcut/sc.4', 'dZ.sigmoid_bce_shortcut/sb.4',
      // What the cross-entropy makes of the Jacobian has passed through the start.
      'dZ.softmax/sj.8',
    ]));
    for (const { key, hasMean, sentence } of lines) {
      if (key !== 'dZ.softmax/sj.8') expect(sentence.includes('stands here'), key).toBe(hasMean);
      expect(sentence, key).not.toMatch(/mean over the batch|enters at dW/);
    }
  });

  it('stands by autograd in the last line of the start where that has no line of the batch', () => {
    const held = batchLines('autograd', 'scalar').filter(({ hasMean, sentence }) => hasMean || sentence.includes('stands here'));
    expect(new Set(held.map(({ key }) => key))).toEqual(new Set(['dAL.bce/dbce.2']));
    for (const { hasMean, sentence } of held) expect([hasMean, sentence]).toEqual([true, expect.stringContaining('stands here')]);
    expect(batchLines('course', 'scalar').filter(({ hasMean }) => hasMean)).toEqual([]);
  });
});
