/** The one formula by which a step is announced before it is done. */

import { deriveStep } from '../../derivation/derive';
import { keyLevels, nearestLevel } from '../../derivation/levels';
import type { View } from '../../engine/experiment';
import type { Step } from '../../engine/schedule';
import type { Structure } from '../../store/structure';
import type { GradientSymbols } from '../../writers/gradient-names';
import { plainTex } from '../../writers/tex-symbols';

type Looked = Pick<View, 'route' | 'convention' | 'example'>;

/** In TeX, without numbers; undefined where no rung of the step speaks for it. */
export function keyFormula(
  { shape, batch, plan, m }: Structure, step: Step, { route, convention, example }: Looked, gradients: GradientSymbols,
): string | undefined {
  const levels = keyLevels(deriveStep(shape, batch, plan, step, { route, convention }, { i: 0, j: 0, e: example }), m);
  // A loss is best known by its definition; all else by what it does to a whole layer.
  const wanted = nearestLevel(levels, step.operation === 'loss' ? 'scalar' : m > 1 ? 'batch' : 'matrix');
  const rungs = levels.find(({ level }) => level === wanted)?.rungs ?? [];
  const rung = rungs.find(({ id }) => id !== 'up.4');
  if (!rung) return undefined;
  const style = { shape, capital: true, manyExamples: m > 1, columnsOfCost: convention === 'autograd' && m > 1, gradients };
  return plainTex(rung.expression, style);
}
