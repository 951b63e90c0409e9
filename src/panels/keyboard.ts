/** The keys of the page, all in one place (design, sections 8 and 14). Widgets that use a key themselves prevent its default. */

import { useEffect } from 'react';
import type { Level } from '../engine/experiment';
import { shownTheme } from '../paint/theme';
import { SPEEDS } from '../store/settings';
import { useApp, type App } from './app';
import { steering } from './timeline/steering';
import { runActs, type RunAct } from './train/run-acts';

const MOVES = { ArrowLeft: 'back', ArrowRight: 'next', Home: 'first', End: 'last', Space: 'play', Backspace: 'return', Escape: 'out' } as const;

/** By the physical key, so that S is S while a Korean keyboard is on; these can be switched off. */
const CHARACTERS = {
  Digit1: 'scalar', Digit2: 'vector', Digit3: 'matrix', Digit4: 'batch',
  KeyS: 'symbols', KeyH: 'shapes', KeyN: 'numbers', KeyG: 'edges',
  BracketLeft: 'slower', BracketRight: 'faster', KeyT: 'theme',
} as const;

export type Action =
  | (typeof MOVES)[keyof typeof MOVES] | (typeof CHARACTERS)[keyof typeof CHARACTERS] | 'help' | 'undo' | 'redo';

/** What the keys are called in the help. */
export const SHOWN_KEYS: Readonly<Record<Action, readonly string[]>> = {
  back: ['←'], next: ['→'], first: ['Home'], last: ['End'], play: ['Space'], return: ['Backspace'], out: ['Esc'],
  scalar: ['1'], vector: ['2'], matrix: ['3'], batch: ['4'],
  symbols: ['S'], shapes: ['H'], numbers: ['N'], edges: ['G'], slower: ['['], faster: [']'], theme: ['T'],
  help: ['?'], undo: ['Ctrl', 'Z'], redo: ['Ctrl', 'Y'],
};

/** While a key is held these go on; a toggle would flicker. */
const REPEATS: ReadonlySet<Action> = new Set(['back', 'next', 'undo', 'redo', 'slower', 'faster']);

/** These hold on every page; the others step through the pass, or change how it is looked at. */
const EVERYWHERE: ReadonlySet<Action> = new Set(['theme', 'help', 'undo', 'redo', 'out']);

/** These step through a run on the pages of training, as they step through the pass. */
const OF_RUN: ReadonlySet<Action> = new Set<RunAct>(['play', 'next', 'back', 'first', 'last']);

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key asks for, or undefined. */
export function actionOf(key: Key, letterKeys: boolean): Action | undefined {
  if (key.altKey) return undefined;
  if (key.ctrlKey || key.metaKey) return commandOf(key);
  if (letterKeys && key.key === '?') return 'help';
  if (key.shiftKey) return undefined;
  if (key.code in MOVES) return MOVES[key.code as keyof typeof MOVES];
  return letterKeys && key.code in CHARACTERS ? CHARACTERS[key.code as keyof typeof CHARACTERS] : undefined;
}

/** Commands go by the letter that the keyboard's layout prints, or by the key where it prints another script. */
function commandOf({ code, key, ctrlKey, shiftKey }: Key): Action | undefined {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

const TYPED_INTO = 'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable]';
const PRESSED_WITH_SPACE = 'button, summary, a[href], input, [role=button], [role=tab], [role=switch], [role=checkbox], [role=menuitem]';
const MOVED_WITH_ARROWS = 'input[type=range], input[type=radio], [role=slider], [role=menu], [role=radiogroup], [data-line][tabindex]';

/** Whether the control that has the focus needs this key for itself. */
function isTaken(target: EventTarget | null, code: string): boolean {
  // Under a dialog nothing moves, wherever its focus has gone; it closes with its own Escape.
  if (document.querySelector('dialog[open]')) return true;
  // Escape closes what is open beside its button, and does nothing else.
  if (code === 'Escape' && document.querySelector('[popover]:popover-open')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('[popover]')) return true;
  if (target.closest(TYPED_INTO)) return true;
  // Pressing the current stop changes nothing: there Space still plays.
  if (code === 'Space') return target.closest(PRESSED_WITH_SPACE) !== null && !target.closest('[aria-current=step]');
  return /^(Arrow|Home|End)/.test(code) && target.closest(MOVED_WITH_ARROWS) !== null;
}

/** Listens to the page's keys while the app is shown. */
export function useKeyboard(onHelp: () => void): void {
  const app = useApp();
  useEffect(() => {
    const act = actions(app, onHelp);
    const run: Partial<Readonly<Record<Action, () => void>>> = runActs(app);
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event.target, event.code)) return;
      const action = actionOf(event, app.settings.getState().letterKeys);
      if (!action || (event.repeat && !REPEATS.has(action))) return;
      const isOfPass = app.flags.getState().page === 'propagate';
      if (!isOfPass && !EVERYWHERE.has(action) && !OF_RUN.has(action)) return;
      event.preventDefault();
      ((isOfPass ? undefined : run[action]) ?? act[action])();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [app, onHelp]);
}

function actions(app: App, onHelp: () => void): Readonly<Record<Action, () => void>> {
  const { experiment, settings, session, trail, compareEdit } = app;
  const { back, next, first, last, toggle } = steering(app);
  const level = (chosen: Level) => () => {
    if (chosen !== 'batch' || experiment.getState().structure.m > 1) experiment.setView({ level: chosen });
  };
  const speed = (by: number) => () => {
    const chosen = SPEEDS[SPEEDS.indexOf(settings.getState().speed) + by];
    if (chosen !== undefined) settings.choose({ speed: chosen });
  };
  return {
    back, next, first, last,
    play: toggle,
    scalar: level('scalar'), vector: level('vector'), matrix: level('matrix'), batch: level('batch'),
    symbols: () => toggleLine(app, 'symbols'),
    shapes: () => toggleLine(app, 'shapes'),
    numbers: () => toggleLine(app, 'numbers'),
    edges: () => settings.choose({ edges: settings.getState().edges === 'weights' ? 'gradients' : 'weights' }),
    slower: speed(-1), faster: speed(1),
    theme: () => settings.choose({ theme: shownTheme() === 'dark' ? 'light' : 'dark' }),
    help: onHelp,
    undo: () => experiment.undo(),
    redo: () => experiment.redo(),
    return: () => trail.back(),
    out: () => {
      if (session.getState().problem) session.dismiss();
      else if (compareEdit.getState().edit) compareEdit.dismiss();
      else if (trail.getState().crumbs.length > 0) trail.back();
      else experiment.select(undefined);
    },
  };
}

/** At least one of the formula's lines stays. */
function toggleLine({ settings }: App, line: 'symbols' | 'shapes' | 'numbers'): void {
  const { symbols, shapes, numbers } = settings.getState();
  const after = { symbols, shapes, numbers };
  after[line] = !after[line];
  if (after.symbols || after.shapes || after.numbers) settings.choose(after);
}
