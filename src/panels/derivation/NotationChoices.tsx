/** The choices of notation, each with what it means here: names of gradients, the place of 1/m, the route, the input's gradient. */

import { useId, type ReactNode } from 'react';
import { pairOf } from '../../derivation/pair';
import { CONVENTIONS, routesOf } from '../../engine/experiment';
import { notationWords } from '../../words/notation';
import { exampleGradientText, GRADIENT_NAMES } from '../../writers/gradient-names';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Notation.module.css';

const NAMES = { d: { tex: 'dW', text: 'dW' }, partial: { tex: '\\partial J/\\partial W', text: '∂J/∂W' } } as const;

export function NotationChoices() {
  const { experiment, settings } = useApp();
  const words = notationWords[useLanguage()];
  const names = useSettings((state) => state.gradientNames);
  const gradients = useGradientSymbols();
  const { shape, m } = useExperiment(({ structure }) => structure);
  const convention = useExperiment(({ experiment: { view } }) => view.convention);
  const route = useExperiment(({ experiment: { view } }) => view.route);
  const inputGradient = useExperiment(({ experiment: { view } }) => view.inputGradient);
  const routes = routesOf(shape);

  return (
    <>
      <Choice title={words.names.title} note={words.names.note}>
        {GRADIENT_NAMES.map((name) => (
          <button key={name} type="button" aria-label={NAMES[name].text} aria-pressed={name === names} onClick={() => settings.choose({ gradientNames: name })}>
            <MathText tex={NAMES[name].tex} />
          </button>
        ))}
      </Choice>
      <Choice title={words.mean.title} note={m === 1 ? words.mean.notes.oneExample : words.mean.notes[convention]}>
        {CONVENTIONS.map((each) => (
          <button key={each} type="button" aria-pressed={each === convention} onClick={() => experiment.setView({ convention: each })}>
            {words.mean[each]}
          </button>
        ))}
      </Choice>
      <Choice title={words.route.title} note={words.pairs[pairOf(shape)](exampleGradientText(gradients, convention, m))}>
        {routes.map((each) => (
          <button key={each} type="button" aria-pressed={each === route} onClick={() => experiment.setView({ route: each })}>
            {words.route[each]}
          </button>
        ))}
      </Choice>
      <label className={styles['check']}>
        <input type="checkbox" checked={inputGradient} onChange={({ target }) => experiment.setView({ inputGradient: target.checked })} />
        <span>{words.inputGradient.label}<small>{words.inputGradient.note}</small></span>
      </label>
    </>
  );
}

function Choice({ title, note, children }: { readonly title: string; readonly note: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-note`} className={styles['choice']}>
      <p id={id} className={styles['title']}>{title}</p>
      <div className="segmented">{children}</div>
      <p id={`${id}-note`} className={styles['note']}>{note}</p>
    </div>
  );
}
