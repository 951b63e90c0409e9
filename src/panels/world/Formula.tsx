/** A formula whose numbers a painter writes. It may break between its parts; it is heard as the same mathematics. */

import { htmlOf, mathmlOf } from '../derivation/katex';
import styles from './World.module.css';

export function Formula({ parts }: { readonly parts: readonly string[] }) {
  return (
    <span className={styles['formula']}>
      {parts.map((tex) => (
        <span key={tex}>
          {/* KaTeX escapes what it is given, and what it is given here are our own formulas. */}
          <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: htmlOf(tex) }} />
          {/* The numbers are heard in the table. */}
          {!tex.includes('\\htmlData') && <span className="visually-hidden" dangerouslySetInnerHTML={{ __html: mathmlOf(tex) }} />}
        </span>
      ))}
    </span>
  );
}
