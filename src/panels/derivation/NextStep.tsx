/** What comes next, in a sentence and as its formula on the button that does it. */

import { nextProgress, scalarCount, type Step } from '../../engine/schedule';
import { formatCount } from '../../writers/number';
import { stepKind, stepNames } from '../../writers/step-names';
import { stepWords } from '../../words/derivation-steps';
import { useApp, useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { steering } from '../timeline/steering';
import { usePlaceNames } from '../timeline/use-place-names';
import styles from './Derivation.module.css';
import { keyFormula } from './key-formula';

export function NextStep() {
  const app = useApp();
  const language = useLanguage();
  const { shape, plan, m } = useExperiment((state) => state.structure);
  const cursor = useExperiment((state) => state.cursor);
  const words = stepWords[language];
  const step = plan.steps[cursor.steps];
  const stride = useExperiment((state) => state.experiment.view.stride);
  const named = usePlaceNames();
  const after = nextProgress(shape, m, plan, stride, cursor);
  const inBlocks = stride === 'pass' || stride === 'layer';
  const entries = step && stride === 'scalar' ? scalarCount(shape, m, step) : 1;
  const sentence = !step || !after ? words.nextIteration
    : inBlocks ? words.nextBlock(named(after).name)
      : entries > 1 ? words.nextEntry(formatCount(cursor.entries + 1), formatCount(entries))
        : words.next[stepKind(shape, plan, step)](stepNames(shape, step, language));
  return (
    <div className={styles['next']}>
      <p id="next-step">{sentence}</p>
      <button id="next-button" type="button" className="control" aria-labelledby="next-step next-button" onClick={steering(app).next}>
        {!step || !after ? words.toNextIteration : stride === 'operation' ? <NextFormula step={step} /> : named(after).shown}
        <Icon name="next" size={12} />
      </button>
    </div>
  );
}

function NextFormula({ step }: { readonly step: Step }) {
  const structure = useExperiment((state) => state.structure);
  const gradients = useGradientSymbols();
  const { route, convention, example } = useExperiment((state) => state.experiment.view);
  const tex = keyFormula(structure, step, { route, convention, example }, gradients);
  return tex === undefined ? null : <MathText tex={tex} />;
}
