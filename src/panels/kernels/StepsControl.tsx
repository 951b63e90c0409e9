/** How many steps of gradient descent the read-out takes: a slider, and buttons for one step and fifty. */

import { useId } from 'react';
import { MOST_STEPS, type MachineStore } from '../../store/kernels/machine';
import { kernelWords } from '../../words/kernels';
import { useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Kernels.module.css';

const MANY = 50;

export function StepsControl({ machine }: { readonly machine: MachineStore }) {
  const words = kernelWords[useLanguage()].machine;
  const id = useId();
  const root = usePainter<HTMLDivElement>((element) => () => {
    const [slider, output] = [element.querySelector('input'), element.querySelector('output')];
    const text = String(machine.steps());
    if (slider && slider.value !== text) slider.value = text;
    if (output && output.textContent !== text) output.textContent = text;
  });
  return (
    <div ref={root} className={styles['steps']} title={words.most}>
      <label htmlFor={id}>{words.steps}</label>
      <input id={id} type="range" min={0} max={MOST_STEPS} step={1} defaultValue={machine.steps()} onInput={({ currentTarget }) => machine.go(currentTarget.valueAsNumber)} />
      <output htmlFor={id} aria-live="off" data-slot="steps" />
      <button type="button" className="control small" onClick={() => machine.go(machine.steps() + 1)}>{words.one}</button>
      <button type="button" className="control small" onClick={() => machine.go(machine.steps() + MANY)}>{words.fifty}</button>
      <button type="button" className="control small" onClick={() => machine.go(0)}>{words.reset}</button>
    </div>
  );
}
