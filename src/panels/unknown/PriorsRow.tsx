/** Classes come in other shares: what each model needs to answer under them. */

import { useId } from 'react';
import { unknownWords } from '../../words/unknown';
import { formatNumber, formatProbability } from '../../writers/number';
import { PRIORS_TEX } from '../../writers/unknown-tex';
import { useLanguage } from '../app';
import { MathText } from '../MathText';
import { usePainter } from '../use-painter';
import { Probabilities, Row } from './Row';
import { useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

export function PriorsRow({ K }: { readonly K: number }) {
  const { store: { view } } = useUnknown();
  const words = unknownWords[useLanguage()];
  const isChanged = useUnknownView(({ weights }) => weights !== undefined);
  return (
    <Row
      name="priors"
      net={<Probabilities name="net.new" K={K} label={<><MathText tex={PRIORS_TEX.net} />; {words.answers.added} <TrainingPriors /></>} />}
      fitted={<Probabilities name="fitted.new" K={K} label={<><MathText tex={PRIORS_TEX.fitted} />; {words.answers.replaced}</>} />}
      truth={<Probabilities name="truth.new" K={K} label={<MathText tex={PRIORS_TEX.truth} />} />}
    >
      {Array.from({ length: K }, (_, k) => <PriorSlider key={k} k={k} />)}
      {isChanged && <button type="button" className="control small" onClick={() => view.look({ weights: undefined })}>{words.priors.reset}</button>}
    </Row>
  );
}

/** π̂ of the training examples, which the correction of the logits starts from. */
function TrainingPriors() {
  const { store } = useUnknown();
  const root = usePainter<HTMLSpanElement>((element) => () => {
    const text = `(${(store.now()?.fits.priors ?? []).map((prior) => formatProbability(prior)).join(', ')})`;
    if (element.textContent !== text) element.textContent = text;
  });
  return <span ref={root} className={styles['value']} />;
}

/** The weight of one class; its share of all weights is its prior. */
function PriorSlider({ k }: { readonly k: number }) {
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].priors;
  const id = useId();
  const root = usePainter<HTMLDivElement>((element) => {
    const [input, output] = [element.querySelector('input'), element.querySelector('output')];
    return () => {
      const now = store.now();
      if (!now || !input || !output || k >= now.priors.length) return;
      const value = String((now.view.weights ?? now.priors)[k]);
      if (input.value !== value) input.value = value;
      const text = formatProbability(now.priors[k]);
      if (output.textContent !== text) output.textContent = text;
      input.setAttribute('aria-valuetext', `${formatNumber(Number(value))}, ${words.is} = ${text}`);
    };
  });
  return (
    <div ref={root} className={styles['slider']}>
      <label htmlFor={id}>{words.weight(String(k))}</label>
      <output htmlFor={id} aria-live="off" />
      <input
        id={id}
        type="range"
        min={0.01}
        max={1}
        step={0.01}
        onInput={({ currentTarget }) => {
          const now = store.now();
          const value = Number(currentTarget.value);
          if (now) store.view.look({ weights: (now.view.weights?.length === now.priors.length ? now.view.weights : now.priors).with(k, value) });
        }}
      />
    </div>
  );
}
