/** What stands in the derivation before the first step: the four parts of an iteration, each with its rules. */

import type { Step } from '../../engine/schedule';
import { stepTitle } from '../../writers/step-names';
import { stepWords } from '../../words/derivation-steps';
import { fractionTex } from '../../writers/symbol';
import { useExperiment, useLanguage, useSettings } from '../app';
import { MathText } from '../MathText';
import styles from './Derivation.module.css';

/** The rules for one example, layer by layer (content spec, section 2.2). */
const rules = (gradient: (variable: string) => string) => ({
  forward: ['z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}', 'a^{[l]} = g^{[l]}(z^{[l]})', 'a^{[0]} = x'],
  cost: ['J = \\tfrac1m \\textstyle\\sum_e \\mathcal L^{(e)}'],
  backward: [
    `${gradient('z^{[l]}')} = ${gradient('a^{[l]}')} \\odot g^{[l]\\prime}(z^{[l]})`,
    `${gradient('W^{[l]}')} = ${gradient('z^{[l]}')}\\, a^{[l-1]\\mathsf T}`,
    `${gradient('b^{[l]}')} = ${gradient('z^{[l]}')}`,
    `${gradient('a^{[l-1]}')} = W^{[l]\\mathsf T} ${gradient('z^{[l]}')}`,
  ],
  update: [
    `W^{[l],\\text{new}} = W^{[l]} - \\alpha\\, ${gradient('W^{[l]}')}`,
    `b^{[l],\\text{new}} = b^{[l]} - \\alpha\\, ${gradient('b^{[l]}')}`,
  ],
});

/** With one example J = ℒ. */
const RULES = { d: rules((variable) => `d${variable}`), partial: rules((variable) => fractionTex('J', variable)) } as const;

const PARTS = ['forward', 'cost', 'backward', 'update'] as const;

interface OverviewProps {
  /** The furthest step of the pass that has been computed, in part or whole; none at first. */
  readonly computed: Step | undefined;
}

export function Overview({ computed }: OverviewProps) {
  const language = useLanguage();
  const { shape, plan } = useExperiment(({ structure }) => structure);
  const names = useSettings((settings) => settings.gradientNames);
  const words = stepWords[language];
  return (
    <div className={styles['start']}>
      <p>{computed ? words.computedUpTo(stepTitle(shape, plan, computed, language)) : words.startText}</p>
      <ol className={styles['parts']}>
        {PARTS.map((part) => (
          <li key={part} data-part={part}>
            <h3>{words.overview[part].title}</h3>
            <p>{words.overview[part].text}</p>
            <ul>
              {RULES[names][part].map((rule) => <li key={rule}><MathText tex={rule} /></li>)}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
