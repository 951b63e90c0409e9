/** What paths cost against backward propagation as layers are added, on a scale of powers of ten. */

import { useId, useState } from 'react';
import { backwardMultiplications, pathCount, pathMultiplications, withLayers } from '../../engine/path-count';
import { growthChart } from '../../layout/chart-growth';
import { pathWords } from '../../words/paths';
import { formatCount } from '../../writers/number';
import { useLanguage } from '../app';
import inspector from './Inspector.module.css';
import styles from './Paths.module.css';

const FRAME = { width: 264, height: 132 } as const;
/** The deepest network that is compared, unless this one is deeper. */
const DEEPEST = 20;
/** From one input on. */
const START = { layer: 0, unit: 0, hasSlope: false, hasInput: false } as const;

/** The widths of the network that is extended or cut. */
export function PathGrowth({ widths }: { widths: readonly number[] }) {
  const { chart: words } = pathWords[useLanguage()];
  const own = widths.length - 1;
  const [layers, setLayers] = useState(own);
  const slider = useId();

  const depths = Array.from({ length: Math.max(DEEPEST, own) }, (_, k) => withLayers(widths, k + 1));
  const fast = depths.map((each) => exponentOf(pathMultiplications(each, START)));
  const slow = depths.map((each) => Math.log10(backwardMultiplications(each, START)));
  const chart = growthChart({ fast, slow }, FRAME);
  const { plot, x, y } = chart;

  const chosen = withLayers(widths, layers);
  const sentence = words.at(
    layers,
    formatCount(pathCount(chosen, 0)),
    formatCount(pathMultiplications(chosen, START)),
    formatCount(backwardMultiplications(chosen, START)),
  );
  return (
    <figure className={styles['growth']}>
      <figcaption className={inspector['caption']}>{words.caption}</figcaption>
      <svg role="img" aria-label={`${words.caption}. ${words.why}`} width={FRAME.width} height={FRAME.height} className={inspector['chart']}>
        <path data-part="grid" d={chart.yTicks.map(({ at }) => `M${plot.left} ${at}H${plot.right}`).join('')} />
        <g data-part="x labels">{chart.xTicks.map(({ at, label }) => <text key={label} x={at} y={plot.bottom + 16}>{label}</text>)}</g>
        <g data-part="y labels">
          {chart.yTicks.map(({ at, label }) => (
            <text key={label} x={plot.left - 6} y={at + 4}>10<tspan dy="-5" fontSize="9">{label}</tspan></text>
          ))}
        </g>
        <path data-part="at" className={styles['at']} d={`M${x(layers)} ${plot.top}V${plot.bottom}`} />
        <path className={styles['slow']} d={chart.slow} />
        <path className={styles['fast']} d={chart.fast} />
        <circle className={styles['slowDot']} cx={x(layers)} cy={y(slow[layers - 1])} r="4" />
        <circle className={styles['fastDot']} cx={x(layers)} cy={y(fast[layers - 1])} r="4" />
        <text className={styles['name']} x={x(11)} y={y(fast[10]) - 8} textAnchor="end">{words.paths}</text>
        <text className={styles['name']} x={plot.right} y={y(slow[slow.length - 1]) - 6} textAnchor="end">{words.backward}</text>
      </svg>
      <div>
        <div className={styles['slider']}>
          <label htmlFor={slider}>{words.layers}</label>
          <input
            id={slider}
            type="range"
            min={1}
            max={depths.length}
            value={layers}
            aria-valuetext={sentence}
            onChange={(event) => setLayers(event.target.valueAsNumber)}
          />
        </div>
        <p className={inspector['note']}>{sentence}</p>
        <p className={inspector['note']}>{words.why}</p>
      </div>
    </figure>
  );
}

/** The decimal logarithm of a count of any size. */
function exponentOf(count: bigint): number {
  const digits = String(count);
  return digits.length + Math.log10(Number(`0.${digits}`));
}
