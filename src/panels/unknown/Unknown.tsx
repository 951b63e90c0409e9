/** What a classifier does not know: the network, fitted normal laws and the true world side by side, question by question. */

import { useEffect, useMemo } from 'react';
import { createUnknown } from '../../store/unknown/unknown';
import { FITS } from '../../worlds/fit';
import { unknownWords } from '../../words/unknown';
import { formatCount } from '../../writers/number';
import { FIT_TEX } from '../../writers/unknown-tex';
import { useApp, useLanguage, usePair } from '../app';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useShownPlane } from '../train/use-plane';
import { usePainter } from '../use-painter';
import { FitTable } from './FitTable';
import { MarginalRow } from './MarginalRow';
import { MissingRow } from './MissingRow';
import { Numbers } from './Numbers';
import { OutlierRow } from './OutlierRow';
import { PosteriorRow } from './PosteriorRow';
import { PriorsRow } from './PriorsRow';
import { ProbeBar } from './ProbeBar';
import { SampleRow } from './SampleRow';
import { Shift } from './Shift';
import { Why } from './Why';
import { answerFigures, UnknownContext, useSituation, useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

export function Unknown() {
  const { experiment, training, probe, pair, unknownView, frame } = useApp();
  const mode = useLayoutMode();
  const page = useMemo(() => {
    const store = createUnknown({ experiment, training, probe, pair, view: unknownView, request: frame.request });
    return { store, figures: answerFigures(store) };
  }, [experiment, training, probe, pair, unknownView, frame]);
  // Once a frame, after the parts have painted what was there.
  const root = usePainter<HTMLDivElement>(() => () => page.store.work());
  const { kind, K } = useSituation();
  return (
    <UnknownContext value={page}>
      <div ref={root} data-page="unknown" data-mode={mode} data-kind={kind} className={styles['page']}>
        {kind === 'numbers' ? <Numbers /> : <Questions key={K} />}
      </div>
    </UnknownContext>
  );
}

function Questions() {
  const { unknownView } = useApp();
  const { K, n } = useSituation();
  useEffect(() => unknownView.ofClasses(K), [unknownView, K]);
  const words = unknownWords[useLanguage()];
  const plane = useShownPlane();
  const shown = n === 2 ? plane : undefined;
  const i = usePair((pair) => pair.i);
  return (
    <>
      <div className={styles['left']}>
        {shown ? <ProbeBar view={shown.view} /> : <p className={styles['note']}>{words.point.example(String(i + 1), formatCount(n))}</p>}
        <Heads />
        <PosteriorRow K={K} shown={shown} />
        <MarginalRow K={K} shown={shown} />
        <OutlierRow />
        <SampleRow />
        <MissingRow K={K} n={n} />
        <PriorsRow K={K} />
      </div>
      <div className={styles['right']}>
        <Shift />
        <Why />
        <FitTable />
      </div>
    </>
  );
}

/** Whose answers stand in a column, and what of it was fitted. */
function Heads() {
  const { store: { view } } = useUnknown();
  const words = unknownWords[useLanguage()];
  const fit = useUnknownView((state) => state.fit);
  const { hasLaw } = useSituation();
  return (
    <div className={styles['heads']}>
      <div><h2>{words.columns.net}</h2><p className={styles['note']}>{words.kinds.net}</p><MathText tex={FIT_TEX.net} /></div>
      <div>
        <h2>{words.columns.fitted}</h2>
        <p className={styles['note']}>{words.kinds.fitted}</p>
        <MathText tex={FIT_TEX.fitted} />
        <span className="segmented" role="group" aria-label={words.fit}>
          {FITS.map((each) => (
            <button key={each} type="button" title={words.fitNames[each]} aria-pressed={each === fit} onClick={() => view.look({ fit: each })}>{words.fits[each]}</button>
          ))}
        </span>
        <MathText tex={FIT_TEX[fit]} />
      </div>
      <div><h2>{words.columns.truth}</h2><p className={styles['note']}>{words.kinds[hasLaw ? 'truth' : 'noTruth']}</p></div>
    </div>
  );
}
