/** The ground behind the stops: a band a layer with its number, and the words at the bend and under the updates. */

import type { Hairpin } from '../../layout/hairpin';
import { numberedLayers } from '../../layout/hairpin-labels';
import type { TimelineWords } from '../../words/timeline';
import { MathText } from '../MathText';
import styles from './Hairpin.module.css';

/** How far a band reaches beyond the arms. */
const MARGIN = 12;
/** The room that a caption needs: "Layer 12", and a number alone. */
const CAPTION = 52;
const NUMBER = 22;

export function LayerBands({ line, words }: { line: Hairpin; words: TimelineWords }) {
  const { columns, frame: { top, bottom, before, caption, after, width } } = line;
  const layers = columns.filter(({ place }) => place > 0);
  const closed = layers.filter(({ open }) => !open);
  const numbered = numberedLayers(closed.map(({ place }) => place), closed.length > 1 ? closed[0].to - closed[0].from : NUMBER, NUMBER);
  const captionOf = ({ place, from, to, open }: Hairpin['columns'][number]) => {
    if (to - from >= CAPTION) return words.layer(place);
    return open || numbered.has(place) ? String(place) : '';
  };
  const wordy = after > NUMBER * 2;
  return (
    <>
      {layers.map((column) => (
        <div
          key={column.place}
          className={styles['layer']}
          data-open={column.open ? '' : undefined}
          style={{ left: column.from, width: column.to - column.from, top: top - MARGIN, height: bottom - top + 2 * MARGIN }}
        >
          <span>{captionOf(column)}</span>
        </div>
      ))}
      {line.stops.filter(({ arm }) => arm === 'bend').map(({ id, y }, index) => (
        <span key={id} className={styles['bend']} style={{ left: width - after + 14, top: y + (index === 0 ? -6 : 6) }}>
          <MathText tex={id === 'C.J' ? 'J' : '\\mathcal{L}'} />
          {wordy && ` ${id === 'C.J' ? words.cost : words.loss}`}
        </span>
      ))}
      {caption > 0 && (
        <span className={styles['update']} style={{ left: before - 8, top: bottom + 11 }}>
          {words.update.before} <MathText tex="W, b" /> {words.update.after}
        </span>
      )}
    </>
  );
}
