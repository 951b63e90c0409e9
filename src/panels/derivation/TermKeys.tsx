/** The terms of the active level for the keyboard: one stop, arrows from term to term; the formula shows where it stands. */

import { useRef, useState, type KeyboardEvent } from 'react';
import { parseReference } from '../../engine/quantity';
import { symbolText } from '../../writers/symbol';
import { linkedStop } from '../../store/trail';
import { derivationWords } from '../../words/derivation';
import { linkWords } from '../../words/links';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './Derivation.module.css';
import { useFollow } from './use-follow';

interface TermKeysProps {
  /** The references of the terms, in the order they are written. */
  readonly terms: readonly string[];
}

export function TermKeys({ terms }: TermKeysProps) {
  const { experiment } = useApp();
  const language = useLanguage();
  const { shape, m } = useExperiment((state) => state.structure);
  const group = useRef<HTMLDivElement>(null);
  // Those that are links, as one text, so that this renders again only when they change.
  const links = useExperiment((state) => terms.filter((term) => linkedStop(state, term) !== undefined).join(' ')).split(' ');
  const follow = useFollow();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, terms.length - 1);

  function move(event: KeyboardEvent): void {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: terms.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + terms.length) % terms.length;
    setChosen(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div ref={group} role="toolbar" tabIndex={-1} aria-label={derivationWords[language].termKeys} className={`visually-hidden ${styles['termKeys']}`} onKeyDown={move}>
      {terms.map((term, index) => {
        const reference = parseReference(term);
        if (!reference) return null;
        const name = symbolText(reference, shape, language, m);
        const isLink = links.includes(term);
        return (
          <button
            key={term}
            type="button"
            tabIndex={index === at ? 0 : -1}
            data-points-to={term}
            onFocus={() => setChosen(index)}
            onClick={() => (isLink ? follow(term) : experiment.select(term))}
          >
            {isLink ? linkWords[language].explained(name) : name}
          </button>
        );
      })}
    </div>
  );
}
