/** A small map of the plane on the page, with the probe that all of them share. */

import { useMemo } from 'react';
import type { PlaneDrawing } from '../../layout/plane';
import { unknownWords } from '../../words/unknown';
import { formatNumber } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import { Plane } from '../plane/Plane';
import type { PlaneHandle } from '../plane/use-plane-handle';
import type { ShownPlane } from '../train/use-plane';
import { useAtRest } from '../use-at-rest';
import styles from './Unknown.module.css';

interface LawMapProps {
  readonly view: ShownPlane['view'];
  readonly name: string;
  readonly draw: () => PlaneDrawing;
  /** What holds at the probe. */
  readonly text: () => string;
  readonly describe: () => string;
}

export function LawMap({ view, name, draw, text, describe }: LawMapProps) {
  const { probe } = useApp();
  const words = unknownWords[useLanguage()].point;
  const description = useAtRest(describe);
  const handle = useMemo((): PlaneHandle => ({
    name: words.handle,
    text() {
      const [x1, x2] = probe.getState().point.map((value) => formatNumber(value));
      return words.text(x1, x2, text());
    },
    onProbe: (at) => probe.moveTo(at),
  }), [words, probe, text]);
  return <div className={styles['map']}><Plane view={view} name={name} description={description} draw={draw} handle={handle} /></div>;
}
