/** Where the outputs are no law of y: says why, and what would make them one. */

import type { NoLaw } from '../../features/outputs';
import { truthWords } from '../../words/truth';
import { useApp, useLanguage } from '../app';
import { useOffers } from '../share/use-offers';
import styles from './Truth.module.css';

export function NoLawBox({ reason }: { readonly reason: NoLaw }) {
  const { session } = useApp();
  const words = truthWords[useLanguage()].noLaw;
  const offers = useOffers();
  return (
    <section aria-labelledby="truth-no-law" className={styles['empty']}>
      <h2 id="truth-no-law">{words.title}</h2>
      <p>{words[reason]}</p>
      <p>{words.mend}</p>
      {offers('network') && <p><button type="button" className="control" onClick={() => session.openDialog('network')}>{words.edit}</button></p>}
    </section>
  );
}
