/** The probe and the pair in numbers: x, φ(x), z and the law of y, side by side; and which examples the pair are. */

import type { ReactNode } from 'react';
import { depth } from '../../engine/experiment';
import { classLawOf } from '../../features/outputs';
import { atInputs } from '../../store/features/at-inputs';
import { featureWidth, nameClasses } from '../../store/features/read-outs';
import { probeInput } from '../../store/features/probe-input';
import { pairOf } from '../../store/pair';
import { featureWords } from '../../words/features';
import { formatCount } from '../../writers/number';
import { AT, inputFigures } from '../../writers/features-figures';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage, usePair } from '../app';
import { MathText } from '../MathText';
import { DraftField } from '../network/DraftField';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { exampleName } from './feature-handles';
import { useFeaturePage, useLook, useOfSpace } from './features-context';
import type { FeatureInputs } from './use-feature-inputs';
import styles from './Features.module.css';

/** Rows of x and of φ; a wider one is cut short. */
const MOST_ROWS = 8;

export function PairNumbers({ inputs: { plane } }: { readonly inputs: FeatureInputs }) {
  const page = useFeaturePage();
  const language = useLanguage();
  const words = featureWords[language].pair;
  const shape = useExperiment(({ structure }) => structure.shape);
  const hasClasses = useExperiment(({ experiment }) => nameClasses(experiment.data));
  const hasPlane = useOfSpace((space) => space.boundaries[0].plane !== undefined);
  const law = classLawOf(shape);
  const K = shape.widths[depth(shape)];
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const space = page.space.now();
    if (plane.means.length !== space.X.rows) return undefined;
    const pair = pairOf(page.pair.getState(), space.data);
    const name = (e: number) => exampleName(space, space.shown.indexOf(e), language);
    return {
      ...inputFigures(atInputs(space, probeInput(plane, page.probe.getState().point), pair)),
      'i.name': { text: name(pair.i) },
      'j.name': { text: name(pair.j) },
    };
  });
  const rows = (symbol: (row: number) => string, spoken: (row: number) => string, name: string, count: number): ReactNode => (
      Array.from({ length: Math.min(count, MOST_ROWS) }, (_, row) => (
        <tr key={`${name} ${row}`}>
          <th scope="row"><span aria-hidden="true"><MathText tex={symbol(row)} /></span><span className="visually-hidden">{spoken(row)}</span>{row === MOST_ROWS - 1 && count > MOST_ROWS && <small>{words.more(count - MOST_ROWS)}</small>}</th>
          {AT.map((at) => <td key={at}><Figure name={`${at}.${name}.${row}`} /></td>)}
        </tr>
      ))
  );
  return (
    <section ref={root} aria-labelledby="features-pair" className={styles['block']}>
      <h3 id="features-pair">{words.title}</h3>
      <div className={styles['choices']}>
        <ExampleField which="i" />
        <ExampleField which="j" />
        <Picks />
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.quantity}</th><th scope="col">{words.probe}</th>
              {(['i', 'j'] as const).map((which) => <th key={which} scope="col"><i>{which}</i> <Figure name={`${which}.name`} /></th>)}
            </tr>
          </thead>
          <tbody>
            {rows((row) => `x_{${row + 1}}`, (row) => `x ${row + 1}`, 'x', plane.means.length)}
            {rows((row) => `\\varphi_{${row + 1}}`, (row) => `φ ${row + 1}`, 'phi', featureWidth(shape))}
            {rows((row) => (K === 1 ? 'z' : `z_{${row + 1}}`), (row) => `z ${row + 1}`, 'z', K)}
            {law.ok && hasClasses && rows((row) => `Q(y{=}${row}\\mid x)`, (row) => `Q(y = ${row} | x)`, 'q', law.classes)}
            {hasPlane && (
              <tr>
                <th scope="row">{words.distance}</th>
                {AT.map((at) => <td key={at}><Figure name={`${at}.distance`} /></td>)}
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Which of the pair a click on a point chooses; with Shift it is the other one. */
function Picks() {
  const { view } = useFeaturePage();
  const words = featureWords[useLanguage()].pair;
  const picks = useLook((look) => look.picks);
  return (
    <span className={styles['choice']} id="features-picks">
      {words.picks}
      <span className="segmented" role="group" aria-labelledby="features-picks">
        {(['i', 'j'] as const).map((which) => (
          <button key={which} type="button" aria-pressed={picks === which} onClick={() => view.look({ picks: which })}><i>{which}</i></button>
        ))}
      </span>
    </span>
  );
}

function ExampleField({ which }: { readonly which: 'i' | 'j' }) {
  const { pair } = useApp();
  const words = featureWords[useLanguage()].pair;
  const count = useExperiment(({ experiment }) => experiment.data.X.columns);
  const state = usePair((chosen) => chosen);
  const shown = useExperiment(({ experiment }) => pairOf(state, experiment.data)[which]);
  const isThere = (e: number) => Number.isInteger(e) && e >= 0 && e < count;

  return (
    <DraftField
      label={words.number(which)}
      inputMode="numeric"
      value={shown + 1}
      write={String}
      read={(text) => (isThere(Number(text) - 1) ? { value: Number(text) } : { problem: words.range(formatCount(count)) })}
      onChange={(e) => pair.choose(which, e - 1)}
      onStep={(by) => {
        if (isThere(shown + by)) pair.choose(which, shown + by);
      }}
      className={styles['example']}
      before={<i aria-hidden="true">{which}</i>}
      after={<span>{words.of(formatCount(count))}</span>}
    />
  );
}
