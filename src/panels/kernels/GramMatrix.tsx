/** One Gram matrix; a click, a drag or the arrow keys pick an entry, which is the pair of the whole app. */

import { useId, type KeyboardEvent, type PointerEvent } from 'react';
import { gramPainter, type GramDrawing } from '../../paint/kernels/gram';
import { kernelWords } from '../../words/kernels';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Kernels.module.css';

interface GramMatrixProps {
  readonly which: 'before' | 'now' | 'target';
  readonly note: string;
  /** For those who do not see it. */
  readonly description: string;
  readonly read: () => GramDrawing | undefined;
}

const STEPS: Readonly<Record<string, readonly [down: number, across: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
/** With Shift. */
const LEAP = 10;

export function GramMatrix({ which, note, description, read }: GramMatrixProps) {
  const { pair } = useApp();
  const words = kernelWords[useLanguage()].gram;
  const root = usePainter<HTMLElement>((element) => gramPainter(element, read, words.class));
  const id = useId();

  function pick(row: number, column: number): void {
    const { columns } = read()?.examples ?? { columns: [] };
    if (row in columns) pair.choose('i', columns[row]);
    if (column in columns) pair.choose('j', columns[column]);
  }

  function pickAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void {
    const box = currentTarget.getBoundingClientRect();
    const N = read()?.examples.columns.length ?? 0;
    const at = (part: number) => Math.min(N - 1, Math.max(0, Math.floor(part * N)));
    pick(at((clientY - box.top) / box.height), at((clientX - box.left) / box.width));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = STEPS[event.key];
    const drawing = read();
    if (!drawing || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const N = drawing.examples.columns.length;
    const [down, across] = step.map((by) => by * (event.shiftKey ? LEAP : 1));
    const next = (row: number, column: number, by: number): readonly [number, number] => {
      const within = (place: number) => Math.min(N - 1, Math.max(0, place));
      return [within(row + Math.sign(down) * by), within(column + Math.sign(across) * by)];
    };
    const [row, column] = [Math.max(0, drawing.row), Math.max(0, drawing.column)];
    const by = Math.max(Math.abs(down), Math.abs(across));
    // The two examples of a pair are different ones: over the diagonal it goes on by one more.
    const there = next(row, column, by);
    const target = there[0] === there[1] ? next(row, column, by + 1) : there;
    if (target[0] !== target[1]) pick(...target);
  }

  const actions = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pickAt(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) pickAt(event);
    },
    onKeyDown,
  };

  return (
    <section ref={root} role="group" aria-label={words[which]} aria-describedby={id} data-gram={which} className={styles['matrix']}>
      <h2>{words[which]}</h2>
      <p className={styles['note']}>{note}</p>
      <div className={styles['square']}>
        <canvas aria-hidden="true" />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path data-part="dividers" />
          <path data-part="row" /><path data-part="column" />
        </svg>
        <span data-part="picked" className={styles['picked']} aria-hidden="true" />
        <span data-part="i" className={styles['rowName']} aria-hidden="true">i</span>
        <span data-part="j" className={styles['columnName']} aria-hidden="true">j</span>
        {/* Its value is written by the painter. */}
        {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props */}
        <div data-part="surface" role="slider" tabIndex={0} aria-label={words.pick} aria-valuemin={1} className={styles['surface']} {...actions} />
      </div>
      <div data-part="names" className={styles['names']} aria-hidden="true" />
      <p id={id} className="visually-hidden">{description}</p>
    </section>
  );
}
