/** c(x) added to all logits, c chosen by the reader: what the classifier says stays, logsumexp moves. */

import { useId } from 'react';
import { classLawOf } from '../../features/outputs';
import { SHIFT_KINDS } from '../../features/shift-function';
import { hasTwoLogits } from '../../features/two-logits';
import { unknownWords } from '../../words/unknown';
import { formatNumber } from '../../writers/number';
import { INVARIANCE_TEX, SHIFT_TEX } from '../../writers/unknown-tex';
import { useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { usePainter } from '../use-painter';
import { Hatched } from './Row';
import { ShiftTable } from './ShiftTable';
import { ShiftTraining } from './ShiftTraining';
import { useReasons } from './use-reasons';
import { useSituation, useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

/** c reaches so far to each side at the most. */
const MOST = 10;

export function Shift() {
  const { store: { view } } = useUnknown();
  const words = unknownWords[useLanguage()].shift;
  const id = useId();
  const { K } = useSituation();
  const kind = useUnknownView(({ shift }) => shift.kind);
  const isShifted = useUnknownView((state) => state.isShifted);
  const noNet = useReasons().net;
  const isDoubled = useExperiment(({ structure: { shape } }) => {
    const law = classLawOf(shape);
    return law.ok && law.of === 'sigmoid' && !hasTwoLogits(shape.loss);
  });
  const noPass = noNet ?? (isDoubled ? words.doubled : undefined);
  const change = (part: Partial<ReturnType<typeof view.getState>['shift']>) => view.look({ shift: { ...view.getState().shift, ...part } });
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id}>{words.title}</h2>
      <p className={styles['note']}>{words.sentence}</p>
      <div className={styles['formulas']}>{INVARIANCE_TEX.map((tex) => <MathText key={tex} tex={tex} />)}</div>
      <div className={styles['controls']}>
        <label className={styles['choice']}>
          <input type="checkbox" checked={isShifted} onChange={({ target }) => view.look({ isShifted: target.checked })} />{words.toggle}
        </label>
        <span className="segmented" role="group" aria-label={words.kind}>
          {SHIFT_KINDS.map((each) => (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => change({ kind: each })}>{words.kinds[each]}</button>
          ))}
        </span>
        {kind === 'rough' && <button type="button" className="control small" onClick={() => change({ seed: view.getState().shift.seed + 1 })}>{words.noise}</button>}
      </div>
      <div className={styles['controls']}><MathText tex={SHIFT_TEX[kind]} /><Amplitude /></div>
      {kind === 'rough' && <p className={styles['note']}>{words.roughNote}</p>}
      <ShiftTable K={K} />
      {noPass === undefined ? <ShiftTraining /> : <Hatched>{noPass}</Hatched>}
    </section>
  );
}

function Amplitude() {
  const { store: { view } } = useUnknown();
  const words = unknownWords[useLanguage()].shift;
  const id = useId();
  const root = usePainter<HTMLDivElement>((element) => {
    const [input, output] = [element.querySelector('input'), element.querySelector('output')];
    return () => {
      const { amplitude } = view.getState().shift;
      if (!input || !output) return;
      if (Number(input.value) !== amplitude) input.value = String(amplitude);
      const text = formatNumber(amplitude, { decimals: 1 });
      if (output.textContent !== text) output.textContent = text;
    };
  });
  return (
    <div ref={root} className={styles['slider']}>
      <label htmlFor={id}>{words.amplitude}</label>
      <output htmlFor={id} aria-live="off" />
      <input
        id={id}
        type="range"
        min={-MOST}
        max={MOST}
        step={0.1}
        defaultValue={view.getState().shift.amplitude}
        onInput={({ currentTarget }) => view.look({ shift: { ...view.getState().shift, amplitude: Number(currentTarget.value) } })}
      />
    </div>
  );
}
