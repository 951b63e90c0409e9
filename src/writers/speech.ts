/** What is said of a step once, for those who hear it: its title, and what it came to. */

import type { NetworkShape } from '../engine/experiment';
import { columnOf, entry, isPerExample, isScalar, whole, type Reference } from '../engine/quantity';
import { mainOutput, type Schedule, type Step } from '../engine/schedule';
import { columnOfExample, matrixOf, type Trace } from '../engine/trace';
import { at } from '../engine/matrix';
import { stepWords } from '../words/derivation-steps';
import type { Language } from '../words/language';
import { quantityText } from './quantity-text';
import { stepKind, stepNames, stepTitle } from './step-names';
import { symbolText } from './symbol';

/** As many numbers as can be followed by ear. */
const LONGEST_LIST = 4;

/**
 * Title, what happened, and what came of it: "Weighted sums into the hidden layer. … z[1] is 1.030, −0.870, 0.780."
 * Of a step that is done in part (`isPartial`, at scalar stride) only the focused number is said.
 */
export function spokenStep(
  shape: NetworkShape, plan: Schedule, step: Step, trace: Trace, focused: Reference, language: Language, isPartial = false,
): string {
  const happened = stepWords[language].captions[stepKind(shape, plan, step)](stepNames(shape, step, language));
  return `${stepTitle(shape, plan, step, language)}. ${happened} ${spokenResult(shape, step, trace, focused, language, isPartial)}`;
}

/** What one number of a step came to, alone: "W of layer 2, row 2, column 1 is −0.346." */
export function spokenNumber(shape: NetworkShape, step: Step, trace: Trace, number: Reference, language: Language): string {
  return spokenResult(shape, step, trace, number, language, true);
}

/** All numbers of the step for the focused example if they are few and all computed, else the one at the focus. */
function spokenResult(
  shape: NetworkShape, step: Step, trace: Trace, focused: Reference, language: Language, isPartial: boolean,
): string {
  const { results } = stepWords[language];
  const key = mainOutput(step);
  const values = matrixOf(trace.values, key);
  const say = (reference: Reference, numbers: readonly number[]) => results.is(
    symbolText(reference, shape, language, trace.batch.length),
    numbers.map((number) => quantityText(shape, key, number)).join(', '),
  );
  if (isScalar(key)) return say({ kind: 'scalar', key }, [at(values, 0, 0)]);
  const [i, j] = focused.kind === 'entry' && focused.key === key ? [focused.row, focused.column] : [0, isPerExample(key) ? trace.batch[0] : 0];
  const column = isPerExample(key) ? columnOfExample(trace, j) : j;
  const isColumn = isPerExample(key) || values.columns === 1;
  if (isPartial || !isColumn || values.rows > LONGEST_LIST) return say(entry(key, i, j), [at(values, i, column)]);
  const all = Array.from({ length: values.rows }, (_, row) => at(values, row, column));
  return say(isPerExample(key) ? columnOf(key, j) : whole(key), all);
}
