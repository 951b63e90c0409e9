/** The weights of the shown place: small matrices as numbers on their colours, large ones as pictures. */

import { useMemo } from 'react';
import { layerKey } from '../../engine/quantity';
import { createWeightScale, weightsPainter } from '../../paint/train-weights';
import { trainPageWords } from '../../words/train-page';
import { useApp, useExperiment, useLanguage } from '../app';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { PlaneLegend } from '../plane/PlaneLegend';
import { usePainter } from '../use-painter';
import styles from './Train.module.css';

/** A matrix with more rows or columns is a picture. */
const [MOST_ROWS, MOST_COLUMNS] = [4, 4];
/** Layers that are shown of a deeper network: the first, and so many of the last. */
const [MOST_LAYERS, LAST] = [4, 3];
/** The side of a picture, in pixels; a picture of few rows has larger ones. */
const SIDE = 96;

export function Parameters() {
  const { training } = useApp();
  const words = trainPageWords[useLanguage()];
  const widths = useExperiment(({ structure }) => structure.shape.widths);
  const scale = useMemo(() => createWeightScale(widths), [widths]);
  const root = usePainter<HTMLElement>((element) => weightsPainter(element, training, scale));
  const L = widths.length - 1;
  const layers = Array.from({ length: L }, (_, index) => index + 1).filter((l) => L <= MOST_LAYERS || l === 1 || l > L - LAST);
  const isPicture = (l: number) => widths[l] > MOST_ROWS || widths[l - 1] > MOST_COLUMNS;
  return (
    <section ref={root} aria-label={words.parameters} className={styles['parameters']}>
      <h2 className={styles['section']}>{words.parameters}</h2>
      <div className={styles['matrices']}>
        {layers.map((l) => (
          <figure key={l} className={styles['matrix']}>
            <figcaption><Mark of={layerKey('W', l)} /><MathText tex={`W^{[${l}]}`} /></figcaption>
            {isPicture(l)
              ? <canvas data-layer={l} role="img" aria-label={words.parametersOf(`W[${l}]`, `${widths[l]} × ${widths[l - 1]}`)} width={widths[l - 1]} height={widths[l]} style={pictureSize(widths[l], widths[l - 1])} />
              : <Cells l={l} rows={widths[l]} columns={widths[l - 1]} />}
            <small>{widths[l]}×{widths[l - 1]}</small>
          </figure>
        ))}
      </div>
      <div className={styles['scale']}><span data-slot="low" /><PlaneLegend kind="value" /><span data-slot="high" /></div>
      {layers.some(isPicture) && <p className={styles['small']}>{words.pixels}</p>}
      {L > MOST_LAYERS && <p className={styles['small']}>{words.tooLarge(L)}</p>}
    </section>
  );
}

function Cells({ l, rows, columns }: { readonly l: number; readonly rows: number; readonly columns: number }) {
  const words = trainPageWords[useLanguage()];
  return (
    <table className={styles['cells']} aria-label={words.parametersOf(`W[${l}]`, `${rows} × ${columns}`)}>
      <tbody>
        {Array.from({ length: rows }, (_, i) => (
          <tr key={i}>
            {Array.from({ length: columns }, (_cell, j) => (
              // The painter writes its number.
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label
              <td key={j}><span data-layer={l} data-row={i} data-column={j} /></td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As large as its room, every pixel of the same size in both directions. */
function pictureSize(rows: number, columns: number): { readonly width: number; readonly height: number } {
  const size = SIDE / Math.max(rows, columns);
  return { width: Math.max(4, columns * size), height: Math.max(4, rows * size) };
}
