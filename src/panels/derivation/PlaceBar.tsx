/** Where the derivation stands: the same line elsewhere, the way back along links, and the entry that it is written around. */

import type { ReactNode } from 'react';
import type { Place } from './formula-style';
import { IndexScrub } from './IndexScrub';
import styles from './PlaceBar.module.css';
import { Trail } from './Trail';

/** The children stand first. */
export function PlaceBar({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return (
    <div className={styles['bar']}>
      {children}
      <Trail step={place.step} />
      <IndexScrub place={place} />
    </div>
  );
}
