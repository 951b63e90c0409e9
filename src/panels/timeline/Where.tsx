/** Where one stands in the pass, counted and named in the steps of the stride. */

import { lastWritten, stridePlace } from '../../engine/stride-place';
import { stepAt } from '../../paint/cells-current';
import { timelineWords } from '../../words/timeline';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import { subjectTex } from '../inspector/term-tex';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { blockName } from './stop-text';

/** `Step 3 / 6 · after 2 updates`. */
export function StepCount() {
  const words = timelineWords[useLanguage()];
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const iteration = useExperiment(({ experiment }) => experiment.view.iteration);
  const { done, all } = stridePlace(shape, m, plan, stride, cursor).steps;
  return (
    <span>
      {words.step} <b>{formatCount(done)}</b> {words.ofSteps(formatCount(all))}
      {iteration > 0 && ` · ${words.iteration(String(iteration))}`}
    </span>
  );
}

/** `Backward, layer 2`, or `entry 3 of 6 · dW₂₁`; of a whole operation nothing, since the page's title names it: then the keys. */
export function StepName({ hasRoom }: { hasRoom: boolean }) {
  const language = useLanguage();
  const words = timelineWords[language];
  const { shape, m, plan, batch } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const gradients = useGradientSymbols();
  const { within } = stridePlace(shape, m, plan, stride, cursor);
  const step = stepAt(plan, cursor);
  const number = lastWritten(shape, batch, plan, cursor);
  if (step && within && (stride === 'pass' || stride === 'layer')) {
    const part = within.done < within.all && ` · ${words.inPart(String(within.done), String(within.all))}`;
    return <span>{blockName(step, stride, language)}{part}</span>;
  }
  if (number && within && (stride === 'scalar' || cursor.entries > 0)) {
    // Where the line is short, the symbol beside the entries themselves has to do.
    const symbol = hasRoom && <> · <MathText tex={subjectTex(number, shape, m, gradients)} /></>;
    return <span>{words.entries(formatCount(within.done), formatCount(within.all))}{symbol}</span>;
  }
  return hasRoom && <span aria-hidden="true"><kbd>←</kbd> <kbd>→</kbd> {words.oneStep}</span>;
}
