/** The levels of a derivation: which there are, which one is looked at, and which rungs speak for each in short. */

import { LEVELS, type Level } from '../engine/experiment';
import { equation, type Equation } from './expression';
import type { DerivationOperation, Rung } from './rung';

/** The rungs that carry each level when it is not shown in full. */
const KEY_RUNGS: Readonly<Record<DerivationOperation, readonly string[]>> = {
  z: ['z.1', 'z.2', 'z.4', 'z.5'],
  a: ['a.1', 'a.2', 'a.3'],
  'a.softmax': ['sm.1', 'sm.3', 'sm.4'],
  'loss.half_se': ['l2.1', 'l2.2', 'J'],
  'loss.mse': ['mse.1', 'J'],
  'loss.bce': ['bce.1', 'bce.2', 'J'],
  'loss.ce': ['ce.1', 'ce.2', 'J'],
  'dAL.half_se': ['dl2.1', 'dl2.2', 'dl2.3'],
  'dAL.mse': ['dmse.1', 'dmse.2'],
  'dAL.bce': ['dbce.1', 'dbce.2'],
  'dAL.ce': ['dce.1', 'dce.2'],
  dZ: ['dz.1', 'dz.2', 'dz.3', 'dz.4', 'dz.6'],
  'dZ.softmax': ['sj.2', 'sj.3', 'sj.4', 'sj.7', 'sj.8'],
  'dZ.softmax_ce_shortcut': ['sc.2', 'sc.3', 'sc.4'],
  'dZ.sigmoid_bce_shortcut': ['sb.1', 'sb.3', 'sb.4'],
  dW: ['dw.1', 'dw.2', 'dw.3', 'dw.4', 'dw.5', 'dw.7'],
  db: ['db.1', 'db.2', 'db.3', 'db.4'],
  dA: ['da.1', 'da.2', 'da.3', 'da.5', 'da.6'],
  update: [
    'up.1', 'up.2', 'up.3', 'up.4', 'wd.1', 'wd.2', 'wd.3', 'wd.5', 'fo.1',
    'mo.1', 'mo.2', 'mo.3', 'mo.4', 'mo.5', 'mo.6', 'ad.1', 'ad.2', 'ad.5', 'ad.6', 'ad.7', 'ad.10', 'ad.11', 'ad.12', 'ad.15',
  ],
};

export interface LevelRungs {
  readonly level: Level;
  readonly rungs: readonly Rung[];
}

/** The rungs by level, from one entry to the batch. With one example the batch says nothing new, unless it is all there is. */
export function levelsOf(rungs: readonly Rung[], examples: number): readonly LevelRungs[] {
  const all = LEVELS.map((level) => ({ level, rungs: rungs.filter((rung) => rung.level === level) })).filter((each) => each.rungs.length > 0);
  const withoutBatch = all.filter(({ level }) => level !== 'batch');
  return examples > 1 || withoutBatch.length === 0 ? all : withoutBatch;
}

/** The few rungs that say what the others lead to. */
export function keyRungs(rungs: readonly Rung[]): readonly Rung[] {
  return rungs.filter(({ operation, id }) => KEY_RUNGS[operation].includes(id));
}

/** The levels with their key rungs only. */
export function keyLevels(rungs: readonly Rung[], examples: number): readonly LevelRungs[] {
  return levelsOf(keyRungs(rungs), examples);
}

/** The level that is looked at: the wanted one, or where the operation lacks it the nearest finer, then coarser. */
export function nearestLevel(levels: readonly LevelRungs[], wanted: Level): Level | undefined {
  const rank = LEVELS.indexOf(wanted);
  const finer = levels.filter(({ level }) => LEVELS.indexOf(level) <= rank);
  return (finer[finer.length - 1] ?? levels[0])?.level;
}

/** Rungs in a row that have the same left side, as one equation: the side is written once. */
export interface Chain {
  readonly equation: Equation;
  /** Where the chain arrives: the sentence of this rung goes with it. */
  readonly last: Rung;
  /** A chain that only names the paths leaves the numbers to the one after it. */
  readonly hasNumbers: boolean;
}

export function chains(rungs: readonly Rung[]): readonly Chain[] {
  const result: Chain[] = [];
  for (const rung of rungs) {
    const { expression } = rung;
    const before = result[result.length - 1];
    // The stable form stands on its own: its numbers hold where those of the definition do not.
    const continues = before !== undefined && rung.why !== 'stable-form' && !expression.approximate && before.equation.conditions.length === 0
      && JSON.stringify(before.equation.left) === JSON.stringify(expression.left);
    const joined = continues
      ? { ...equation(expression.left, ...before.equation.right, ...expression.right), conditions: expression.conditions }
      : expression;
    const namesPaths = rung.why === 'chain-rule' || rung.why === 'sum-over-paths';
    const hasNumbers = !namesPaths || rung === rungs[rungs.length - 1];
    result.splice(continues ? -1 : result.length, continues ? 1 : 0, { equation: joined, last: rung, hasNumbers });
  }
  return result;
}
