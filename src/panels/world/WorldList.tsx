/** The worlds to choose from, each with a small picture of its posterior: one tab stop, arrows move, Enter chooses. */

import { useRef, useState, type KeyboardEvent } from 'react';
import { thumbnailOf } from '../../store/world/thumbnails';
import { openWorld } from '../../store/world/open-world';
import { WORLD_IDS } from '../../worlds/world-of';
import { worldWords } from '../../words/world';
import { worldsWords } from '../../words/worlds';
import { useExperiment, useLanguage } from '../app';
import { Plane } from '../plane/Plane';
import { useWorldEditor } from './use-world-editor';
import styles from './WorldList.module.css';

/** `isBeside`: in a column, where the layout has room beside the map. */
export function WorldList({ isBeside = false }: { readonly isBeside?: boolean }) {
  const language = useLanguage();
  const words = worldWords[language];
  const { worlds } = worldsWords[language];
  const current = useExperiment(({ experiment }) => openWorld(experiment.data)?.id);
  const editor = useWorldEditor();
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const at = current ? WORLD_IDS.indexOf(current) : focused;

  function move(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || from < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (to + buttons.length) % buttons.length;
    setFocused(next);
    buttons[next].focus();
  }

  return (
    <div ref={list} role="toolbar" aria-label={words.choose} tabIndex={-1} data-beside={isBeside ? '' : undefined} className={styles['list']} onKeyDown={move}>
      {WORLD_IDS.map((id, index) => {
        const { name, short, purpose } = worlds[id];
        const picture = thumbnailOf(id);
        return (
          <button
            key={id}
            type="button"
            tabIndex={index === at ? 0 : -1}
            aria-label={name}
            aria-pressed={id === current}
            title={`${name}. ${purpose}`}
            className={styles['world']}
            onClick={() => {
              if (id !== current) editor.choose(id);
            }}
          >
            <span aria-hidden="true" className={styles['thumbnail']}><Plane view={picture.view} name={name} isSmall draw={() => picture} /></span>
            <span aria-hidden="true">{short}</span>
          </button>
        );
      })}
    </div>
  );
}
