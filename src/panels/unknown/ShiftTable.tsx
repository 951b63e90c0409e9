/** Logits at the point without and with c, of the network or of a generative model, and the logsumexp that only one of them fixes. */

import { useMemo } from 'react';
import { column } from '../../engine/matrix';
import { shiftAt } from '../../features/shift-function';
import { remembering } from '../../paint/train-map';
import { lawOfColumn } from '../../paint/unknown/maps';
import { netLogits } from '../../store/unknown/at-probe';
import { shiftLogits } from '../../store/unknown/shift-check';
import type { UnknownNow } from '../../store/unknown/unknown';
import { LOGIT_SOURCES, type LogitSource } from '../../store/unknown/unknown-view';
import { unknownWords } from '../../words/unknown';
import { logJoint, logMarginal } from '../../worlds/bayes';
import { sixFigure } from '../../writers/truth-figures';
import { shiftFigures } from '../../writers/unknown-figures';
import type { Figures } from '../../writers/world-figures';
import { useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { ClassMark } from '../plane/ClassMark';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { Hatched } from './Row';
import { useReasons } from './use-reasons';
import { useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

/** z_k of the chosen model at the point. */
function logitsOf({ model, x, point, ...now }: UnknownNow, source: LogitSource): readonly number[] | undefined {
  if (source === 'net') return now.situation.refusal ? undefined : netLogits(model, column(x));
  const law = lawOfColumn({ model, x, point, ...now }, source);
  return law && logJoint(law, point);
}

function figuresOf(now: UnknownNow | undefined): Figures | undefined {
  const logits = now && logitsOf(now, now.view.logitsOf);
  if (!logits) return undefined;
  const { view: { shift, isShifted, logitsOf: source }, x, point } = now;
  const [c] = isShifted ? shiftAt(shift, column(source === 'net' ? x : point)) : [0];
  const { before, after } = shiftLogits(logits, c);
  const law = source === 'net' ? undefined : lawOfColumn(now, source);
  return { ...shiftFigures(c, before, after), logP: law ? sixFigure(logMarginal(law, point)) : { text: '' } };
}

export function ShiftTable({ K }: { readonly K: number }) {
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].shift;
  const source = useUnknownView((view) => view.logitsOf);
  const isSigmoid = useExperiment(({ structure: { shape } }) => shape.widths[shape.widths.length - 1] === 1);
  const reason = useReasons()[source];
  const figures = useMemo(() => remembering(figuresOf), []);
  const root = useFigures<HTMLDivElement>(() => figures(store.now()));
  return (
    <div ref={root} data-part="shift" className={styles['stack']}>
      <div className={styles['controls']}>
        <span className={styles['label']}>{words.of}</span>
        <span className="segmented" role="group" aria-label={words.of}>
          {LOGIT_SOURCES.map((each) => (
            <button key={each} type="button" aria-pressed={each === source} onClick={() => store.view.look({ logitsOf: each })}>{words.sources[each]}</button>
          ))}
        </span>
        <span className={styles['value']}><MathText tex="c(x)" /> = <Figure name="c" /></span>
      </div>
      {reason === undefined ? (
        <table className={styles['table']} aria-label={words.table}>
          <thead><tr><th scope="col">{words.class}</th><th scope="col">{words.z}</th><th scope="col">{words.zc}</th><th scope="col">{words.q}</th><th scope="col">{words.qc}</th></tr></thead>
          <tbody>
            {Array.from({ length: K }, (_, k) => (
              <tr key={k}>
                <th scope="row"><ClassMark index={k} />{k}</th>
                {['z', 'zc', 'q', 'qc'].map((name) => <td key={name}><Figure name={`${name}.${k}`} /></td>)}
              </tr>
            ))}
            <tr data-row="sum"><th scope="row">{words.sum}</th><td><Figure name="sum" /></td><td><Figure name="sumc" /></td></tr>
            {source !== 'net' && <tr><th scope="row"><MathText tex={source === 'fitted' ? '\\ln\\hat P(x)' : '\\ln P(x)'} /></th><td><Figure name="logP" /></td></tr>}
          </tbody>
        </table>
      ) : <Hatched>{reason}</Hatched>}
      <p className={styles['note']}>{words.sum}: {source === 'net' ? words.ofNet : words.ofLaw}{source === 'net' && isSigmoid && ` ${words.sigmoid}`}</p>
    </div>
  );
}
