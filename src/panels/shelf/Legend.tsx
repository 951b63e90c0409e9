/** What the marks and colours of the shelf mean; the ends of the colour scales are painted. */

import { layerKey } from '../../engine/quantity';
import { shelfWords } from '../../words/shelf';
import { useLanguage } from '../app';
import { Mark } from '../Mark';
import styles from './Shelf.module.css';

/** `gradients` where the shelf shows any: then their scale and the remark stand there, and no room is left for the marks. */
export function Legend({ gradients, remark }: { gradients: boolean; remark: string }) {
  const { legend } = shelfWords[useLanguage()];
  const marks = [
    [layerKey('A', 1), legend.activation],
    [layerKey('Z', 1), legend.preActivation],
    [layerKey('W', 1), legend.weight],
    [layerKey('b', 1), legend.bias],
    [layerKey('dZ', 1), legend.gradient],
  ] as const;
  return (
    <div className={styles['legend']} role="group" aria-label={legend.label}>
      {gradients ? (
        <>
          <span className={styles['item']}>{legend.values}<Scale kind="value" /></span>
          <span className={styles['item']}>{legend.gradients}<Scale kind="gradient" /></span>
          <span className={styles['remark']}>{remark}</span>
        </>
      ) : (
        <>
          {marks.map(([key, name]) => <span key={key} className={styles['item']}><Mark of={key} />{name}</span>)}
          <span className={styles['scaleItem']}><Scale kind="value" /></span>
        </>
      )}
    </div>
  );
}

/** A change of the ends is announced, because with it every colour means another number. */
function Scale({ kind }: { kind: 'value' | 'gradient' }) {
  return (
    <output className={styles['scale']} data-scale={kind}>
      <span data-end="low" />
      <span className={styles['ramp']} data-ramp data-gradient={kind === 'gradient' || undefined} aria-hidden="true" />
      <span data-end="high" />
    </output>
  );
}
