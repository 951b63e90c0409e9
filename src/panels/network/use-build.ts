/** Building from the dialog: what is done, what it says, and where the focus goes when the control that had it has moved or gone. */

import { useEffect, useRef, useState, type RefObject } from 'react';
import { createBuilder, type Builder, type Built } from '../../store/edit/build';
import { networkWords } from '../../words/network';
import { useApp, useLanguage } from '../app';
import { builtText } from './network-text';

export interface Build {
  readonly builder: Builder;
  /** Says what was done; `focus` selects the control in the dialog that the focus goes to. */
  readonly did: (built: Built, focus?: string) => void;
  readonly say: (sentence: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** `inside` is where the controls are; `said` is what was done last. */
export function useBuild(inside: RefObject<HTMLElement | null>): { readonly build: Build; readonly said: string } {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = networkWords[language];
  const [said, say] = useState('');
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (focus.current === undefined) return;
    inside.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });
  useEffect(() => {
    // What has gone with an undo may have had the focus.
    if (document.activeElement === document.body) inside.current?.focus();
  });
  const build: Build = {
    builder: createBuilder(experiment),
    did(built, selector) {
      focus.current = selector;
      say(builtText(built, experiment.getState().structure.shape, language));
    },
    say,
    undo() {
      experiment.undo();
      say(words.undone);
    },
    redo() {
      experiment.redo();
      say(words.redone);
    },
  };
  return { build, said };
}
