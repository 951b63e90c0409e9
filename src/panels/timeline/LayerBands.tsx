/** The ground behind the stops: a band a layer with its number, and the words at the bend and under the updates. */

import { memo } from 'react';
import type { Hairpin } from '../../layout/hairpin';
import type { HairpinColumn } from '../../layout/hairpin-columns';
import { numberedLayers } from '../../layout/hairpin-labels';
import type { SubTrack } from '../../layout/sub-track';
import type { TimelineWords } from '../../words/timeline';
import { MathText } from '../MathText';
import styles from './Hairpin.module.css';

/** How far a band reaches beyond the arms. */
const MARGIN = 12;
/** The room that a caption needs: "Layer 12", and a number alone by its digits. */
const CAPTION = 52;
const numberWidth = (layers: number) => 8 + 7 * String(layers).length;

interface LayerBandsProps {
  readonly line: Hairpin;
  readonly words: TimelineWords;
  /** It takes the place of the captions around it. */
  readonly track: SubTrack | undefined;
}

export const LayerBands = memo(function LayerBands({ line, words, track }: LayerBandsProps) {
  const { columns, frame: { top, bottom, before, caption, after, width } } = line;
  const layers = columns.filter(({ place }) => place > 0);
  const updates = columns.filter(({ place }) => place < 0);
  const closed = layers.filter(({ open }) => !open);
  const pitch = closed.length > 0 ? closed[0].to - closed[0].from : CAPTION;
  const numbered = numberedLayers(closed.map(({ place }) => place), pitch, numberWidth(layers.length));
  const captionOf = ({ place, from, to, open }: HairpinColumn) => {
    if (to - from >= CAPTION) return words.layer(place);
    return open || numbered.has(place) ? String(place) : undefined;
  };
  const isFree = ({ from, to }: HairpinColumn) => {
    const [middle, half] = [(from + to) / 2, Math.min(CAPTION, to - from) / 2];
    return !track || middle + half < track.left || middle - half > track.right;
  };
  const hasWords = after >= CAPTION;
  return (
    <>
      {layers.map(({ place, from, to }) => (
        <div key={place} className={styles['layer']} style={{ left: from, width: to - from, top: top - MARGIN, height: bottom - top + 2 * MARGIN }} />
      ))}
      {line.folded && (
        <div className={styles['layer']} style={{ left: updates[0].from, width: updates[updates.length - 1].to - updates[0].from, top: bottom - MARGIN, height: 2 * MARGIN }} />
      )}
      {/* All after the grounds, since a number may be wider than its band. */}
      {layers.map((column) => {
        const text = captionOf(column);
        return text !== undefined && isFree(column) && (
          <span key={column.place} className={styles['caption']} style={{ left: (column.from + column.to) / 2, top: (top + bottom) / 2 }}>{text}</span>
        );
      })}
      {line.stops.filter(({ arm }) => arm === 'bend').map(({ id, y }, index) => (
        <span key={id} className={styles['bend']} style={{ left: width - after + 14, top: y + (index === 0 ? -6 : 6) }}>
          <MathText tex={id === 'C.J' ? 'J' : '\\mathcal{L}'} />
          {hasWords && ` ${id === 'C.J' ? words.cost : words.loss}`}
        </span>
      ))}
      {caption > 0 && (
        <span className={styles['update']} style={{ left: before - 8, top: bottom + 11 }}>
          {words.update.before} <MathText tex="W, b" /> {words.update.after}
        </span>
      )}
    </>
  );
});
