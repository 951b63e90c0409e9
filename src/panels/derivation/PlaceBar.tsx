/** Where the derivation stands: the way back along links, and the entry that it is written around. */

import type { Place } from './formula-style';
import { IndexScrub } from './IndexScrub';
import styles from './PlaceBar.module.css';
import { Trail } from './Trail';

export function PlaceBar({ place }: { readonly place: Place }) {
  return (
    <div className={styles['bar']}>
      <Trail step={place.step} />
      <IndexScrub place={place} />
    </div>
  );
}
