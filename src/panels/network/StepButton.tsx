/** A button that steps once when it is pressed, and goes on while the pointer holds it; a hold is one act. */

import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Network.module.css';

/** In milliseconds: until a press is a hold, and from step to step. */
const HOLD = 400;
const PACE = 80;

interface StepButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
  readonly onBegin: () => void;
  readonly onStep: () => void;
  readonly children: ReactNode;
}

export function StepButton({ label, disabled, className = `control ${styles['step']}`, tabIndex, onBegin, onStep, children }: StepButtonProps) {
  const step = useRef(onStep);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasHeld = useRef(false);
  useEffect(() => {
    step.current = onStep;
  });
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);

  function hold(): void {
    hasHeld.current = true;
    step.current();
    timer.current = setTimeout(hold, PACE);
  }

  return (
    <button
      type="button"
      className={className}
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      // A disabled button would drop the focus of whoever has just pressed it.
      aria-disabled={disabled}
      onPointerDown={() => {
        hasHeld.current = false;
        onBegin();
        stop();
        timer.current = setTimeout(hold, HOLD);
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onKeyDown={({ repeat }) => {
        hasHeld.current = false;
        if (!repeat) onBegin();
      }}
      onClick={() => {
        if (!hasHeld.current) onStep();
      }}
    >
      {children}
    </button>
  );
}
