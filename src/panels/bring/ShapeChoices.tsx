/** What a file of weights does not say about a new network: its activations and its loss; only pairs that go together. */

import { ACTIVATION_NAMES, ELEMENTWISE_NAMES } from '../../engine/activations';
import { depth, outputActivation, type NetworkShape } from '../../engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../engine/losses';
import { shapeOf } from '../../store/bring/bring-target';
import { bringWords } from '../../words/bring';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';
import { useExperiment, useLanguage } from '../app';
import styles from './Bring.module.css';

interface ShapeChoicesProps {
  readonly shape: NetworkShape;
  readonly onChange: (shape: NetworkShape) => void;
}

export function ShapeChoices({ shape, onChange }: ShapeChoicesProps) {
  const language = useLanguage();
  const words = bringWords[language];
  const { activations: names } = stageWords[language];
  const { losses } = topBarWords[language];
  const { widths, loss } = shape;
  const output = outputActivation(shape);
  const hidden = ELEMENTWISE_NAMES.find((name) => name === shape.activations[0]) ?? 'relu';
  const required = REQUIRED_OUTPUT[loss];
  return (
    <section className={styles['section']}>
      <h3>{words.shape}</h3>
      <p className={styles['remark']}>{words.shapeNote}</p>
      <div className={styles['fields']}>
        {depth(shape) > 1 && (
          <Choice
            label={words.hiddenActivation} value={hidden} options={ELEMENTWISE_NAMES} nameOf={(name) => names[name]}
            onChoose={(name) => onChange(shapeOf(widths, name, output, loss))}
          />
        )}
        <Choice
          label={words.loss} value={loss} options={LOSS_NAMES} nameOf={(name) => losses[name]}
          onChoose={(name) => onChange(shapeOf(widths, hidden, REQUIRED_OUTPUT[name] ?? output, name))}
        />
        <Choice
          label={words.outputActivation} value={output} options={ACTIVATION_NAMES} nameOf={(name) => names[name]}
          isOffered={(name) => required === undefined || name === required}
          onChoose={(name) => onChange(shapeOf(widths, hidden, name, loss))}
        />
      </div>
      {required && <p className={styles['remark']}>{words.goesWith(losses[loss], names[required])}</p>}
      <Examples shape={shape} />
    </section>
  );
}

/** What becomes of the open network's examples. */
function Examples({ shape: { widths, loss } }: { readonly shape: NetworkShape }) {
  const words = bringWords[useLanguage()].examples;
  const had = useExperiment(({ structure }) => structure.shape);
  const [n, K] = [widths[0], widths[widths.length - 1]];
  const sentence = () => {
    if (n !== had.widths[0]) return words.zeros(had.widths[0], n);
    return K === had.widths[had.widths.length - 1] && loss === had.loss ? words.same : words.targets(K);
  };
  return <p className={styles['remark']}>{sentence()}</p>;
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly options: readonly Name[];
  readonly nameOf: (name: Name) => string;
  readonly isOffered?: (name: Name) => boolean;
  readonly onChoose: (name: Name) => void;
}

function Choice<Name extends string>({ label, value, options, nameOf, isOffered, onChoose }: ChoiceProps<Name>) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <select
        className={styles['select']}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((name) => name === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((name) => <option key={name} value={name} disabled={isOffered && !isOffered(name)}>{nameOf(name)}</option>)}
      </select>
    </label>
  );
}
