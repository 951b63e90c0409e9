/** What stands in the derivation before the first step: the four parts of an iteration, each with its rules. */

import type { Step } from '../../engine/schedule';
import type { UpdateRule } from '../../engine/update-rule';
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
});

/** The rule of the update of W and of b; weight decay pulls at W alone. */
function updateRules(rule: UpdateRule, gradient: (variable: string) => string): readonly string[] {
  const lines = (['W', 'b'] as const).flatMap((of) => {
    const [now, next] = [`${of}^{[l]}`, `${of}^{[l],\\text{new}}`];
    const memory = (letter: string, when = '') => `${letter}_{${of}}^{[l]${when}}`;
    const hasDecay = rule.decays && of === 'W';
    const pull = hasDecay ? `${gradient(now)} + \\lambda ${now}` : gradient(now);
    const factor = hasDecay ? `(${pull})` : pull;
    const after = ',\\text{new}';
    switch (rule.name) {
      case 'gd':
        return [`${next} = ${now} - \\alpha\\, ${factor}`];
      case 'momentum':
        return [`${memory('v', after)} = \\mu\\, ${memory('v')} + ${pull}`, `${next} = ${now} - \\alpha\\, ${memory('v', after)}`];
      case 'adam':
        return [
          `${memory('m', after)} = \\beta_1 ${memory('m')} + (1-\\beta_1)\\, ${factor}`,
          `${memory('s', after)} = \\beta_2 ${memory('s')} + (1-\\beta_2)\\, ${hasDecay ? factor : `\\left(${factor}\\right)`}^{2}`,
          `${next} = ${now} - \\alpha\\, ${memory('\\hat m')} / \\bigl(\\sqrt{${memory('\\hat s')}} + \\varepsilon\\bigr)`,
        ];
    }
  });
  return rule.name === 'adam' ? [...lines, '\\hat m = m^{\\text{new}}/(1-\\beta_1^{t}),\\; \\hat s = s^{\\text{new}}/(1-\\beta_2^{t})'] : lines;
}

/** With one example J = ℒ. */
const GRADIENTS = { d: (variable: string) => `d${variable}`, partial: (variable: string) => fractionTex('J', variable) } as const;
const RULES = { d: rules(GRADIENTS.d), partial: rules(GRADIENTS.partial) } as const;

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
  const linesOf = { ...RULES[names], update: updateRules(plan.rule, GRADIENTS[names]) };
  return (
    <div className={styles['start']}>
      <p>{computed ? words.computedUpTo(stepTitle(shape, plan, computed, language)) : words.startText}</p>
      <ol className={styles['parts']}>
        {PARTS.map((part) => (
          <li key={part} data-part={part}>
            <h3>{words.overview[part].title}</h3>
            <p>{words.overview[part].text}</p>
            <ul>
              {linesOf[part].map((rule) => <li key={rule}><MathText tex={rule} /></li>)}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
