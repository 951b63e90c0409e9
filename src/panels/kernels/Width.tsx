/** The kernel of ReLU networks of infinite width, and what wide random networks say about it. */

import { useMemo } from 'react';
import { widthChart } from '../../paint/kernels/charts';
import { ANGLES, closedForm, createWidth, NETWORKS, WIDTHS } from '../../store/kernels/width';
import { kernelWords } from '../../words/kernels';
import { widthFigures } from '../../writers/kernels-figures';
import { WIDTH_TEX } from '../../writers/kernels-tex';
import { formatCount } from '../../writers/number';
import type { Figures } from '../../writers/world-figures';
import { useApp, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useLayoutMode } from '../layout-mode';
import { useAtRest } from '../use-at-rest';
import { usePainter } from '../use-painter';
import { Figure } from '../world/Figure';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { useKernels, usePlaces } from './kernels-context';
import styles from './Kernels.module.css';

/** Of the table, in degrees. */
const SHOWN = [0, 60, 90, 180] as const;
/** Of the chart, in pixels. */
const HEIGHTS = { wide: 480, tabs: 360, stacked: 360, phone: 300 } as const;

export function Width() {
  const { frame } = useApp();
  const language = useLanguage();
  const words = kernelWords[language].width;
  const height = HEIGHTS[useLayoutMode()];
  const { places } = useKernels();
  const width = usePlaces((state) => state.width);
  const seed = usePlaces((state) => state.seed);
  const networks = useMemo(() => createWidth(width, seed, frame.request), [width, seed, frame]);
  const draw = useMemo(() => widthChart(networks.result, language), [networks, language]);
  const root = useFigures<HTMLDivElement>((): Figures => {
    const { at } = networks.result();
    return widthFigures(SHOWN.map((degrees) => ({ degrees, closed: closedForm(degrees), estimate: at[ANGLES.indexOf(degrees)] })));
  });
  const work = usePainter<HTMLDivElement>((element) => {
    const [bar, text] = [element.querySelector('progress'), element.querySelector('[data-slot=progress]')];
    return () => {
      networks.work();
      const { done } = networks.result();
      if (bar && bar.value !== done) bar.value = done;
      const now = words.progress(formatCount(done), formatCount(NETWORKS));
      if (text && text.textContent !== now) text.textContent = now;
    };
  });
  const description = useAtRest(() => words.describe(formatCount(width), formatCount(networks.result().done)));
  return (
    <div ref={work} className={styles['two']}>
      <div className={styles['column']}>
        <div className={styles['title']}><h2>{words.title}</h2><p className={styles['note']}>{words.note}</p></div>
        <h3>{words.chart}</h3>
        <LineChart name={words.chart} description={description} height={height} draw={draw} endLabels={110} />
      </div>
      <div ref={root} className={styles['column']}>
        <Formula parts={WIDTH_TEX} />
        <span className={styles['choice']}>
          <span id="kernels-width">{words.width}</span>
          <span className="segmented" role="group" aria-labelledby="kernels-width">
            {WIDTHS.map((each) => (
              <button key={each} type="button" aria-pressed={each === width} onClick={() => places.choose({ width: each })}>{formatCount(each)}</button>
            ))}
          </span>
          <button type="button" className="control small" onClick={() => places.choose({ seed: seed + 1 })}>{words.again}</button>
        </span>
        <div className={styles['steps']}><progress max={NETWORKS} aria-label={words.estimate} /><span data-slot="progress" /></div>
        <table className={styles['table']} aria-label={words.table}>
          <thead><tr><th scope="col">{words.angle}</th><th scope="col">{words.closed}</th><th scope="col">{words.estimate}</th></tr></thead>
          <tbody>
            {SHOWN.map((degrees) => (
              <tr key={degrees}>
                <th scope="row">{degrees}°</th><td><Figure name={`closed.${degrees}`} /></td><td><Figure name={`estimate.${degrees}`} /></td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className={styles['figures']}><dt>{words.spreadNote}</dt><dd data-figure="spread.60" /></dl>
        <p className={styles['note']}>{words.what}</p>
      </div>
    </div>
  );
}
