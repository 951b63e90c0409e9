/** The way back along the links that were followed: to the place before, and to every one before that. */

import { useLayoutEffect, useRef } from 'react';
import { parseReference } from '../../engine/quantity';
import type { Step } from '../../engine/schedule';
import { linkWords } from '../../words/links';
import { symbolText, symbolTex } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage, useTrail } from '../app';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './PlaceBar.module.css';
import { useFollow } from './use-follow';

export function Trail({ step }: { readonly step: Step }) {
  const { trail } = useApp();
  const words = linkWords[useLanguage()];
  const crumbs = useTrail((state) => state.crumbs);
  const follow = useFollow();
  const nav = useFocusOnArrival();
  const [last, ...before] = crumbs.toReversed();
  return (
    <nav ref={nav} aria-label={words.trail} hidden={last === undefined} className={styles['trail']}>
      {last && (
        <button type="button" className={`control small ${styles['back']}`} aria-keyshortcuts="Backspace" onClick={() => trail.back()}>
          <span aria-hidden="true">←</span>
          {words.back}
          <Symbol of={last.about} />
        </button>
      )}
      {before.length > 0 && (
        <ol className={styles['crumbs']}>
          {before.toReversed().map(({ about }, place) => (
            <li key={place}>
              <button type="button" className={styles['crumb']} onClick={() => trail.back(crumbs.length - place)}>
                <Symbol of={about} prefix={words.backTo} />
              </button>
            </li>
          ))}
        </ol>
      )}
      {last && isStartOfWayBack(step) && (
        <button type="button" className={`control small ${styles['on']}`} onClick={() => follow('J')}>{words.toLoss}</button>
      )}
    </nav>
  );
}

/** The first gradients follow from the outputs, the targets and the loss alone. */
function isStartOfWayBack({ phase, reads }: Step): boolean {
  return phase === 'B' && reads.includes('Y');
}

/** A quantity as it is written; said in words, as part of a sentence where there is one. */
function Symbol({ of, prefix }: { readonly of: string; readonly prefix?: (term: string) => string }) {
  const language = useLanguage();
  const gradients = useGradientSymbols();
  const { shape, m } = useExperiment((state) => state.structure);
  const reference = parseReference(of);
  if (!reference) return null;
  const text = symbolText(reference, shape, language, m);
  return (
    <>
      <span aria-hidden="true" data-ref={of}><MathText tex={symbolTex(reference, shape, m, gradients)} /></span>
      <span className="visually-hidden">{prefix ? prefix(text) : text}</span>
    </>
  );
}

/** Who has followed a link goes on at the title of the new step; who goes back, at the link they came from. */
function useFocusOnArrival() {
  const nav = useRef<HTMLElement>(null);
  const arrival = useTrail((state) => state.arrival);
  const handled = useRef(arrival);
  useLayoutEffect(() => {
    if (arrival === handled.current) return;
    handled.current = arrival;
    const region = nav.current?.closest('[data-region]');
    const link = arrival?.kind === 'returned' ? region?.querySelector<HTMLElement>(`button[data-points-to="${CSS.escape(arrival.link)}"]`) : undefined;
    if (arrival) (link ?? region?.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
  }, [arrival]);
  return nav;
}
