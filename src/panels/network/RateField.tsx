/** The learning rate as a field that is typed into: what is no number stays in it, with the reason, and changes nothing. */

import type { ReactNode } from 'react';
import { LEARNING_RATE } from '../../engine/quantity';
import { readTypedNumber } from '../../store/typed-number';
import { editingWords } from '../../words/editing';
import { useApp, useExperiment, useLanguage } from '../app';
import { DraftField } from './DraftField';
import type { Run } from './use-run';

interface RateFieldProps {
  readonly label: string;
  readonly run: Run;
  readonly className: string | undefined;
  readonly onStep?: (by: 1 | -1) => void;
  /** Stand at the sides of the field. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export function RateField({ run, ...rest }: RateFieldProps) {
  const { experiment } = useApp();
  const words = editingWords[useLanguage()];
  const rate = useExperiment((state) => state.experiment.learningRate);
  return (
    <DraftField
      {...rest}
      isLabelled
      inputMode="decimal"
      value={rate}
      write={(number) => String(number).replace('-', '−')}
      read={(text) => {
        const read = readTypedNumber(text);
        if (read.kind === 'number') return { value: read.value };
        return { problem: read.kind === 'notANumber' ? words.notANumber(text) : words[read.kind] };
      }}
      onChange={(number) => experiment.edit(LEARNING_RATE, number, run.name())}
      onBegin={run.begin}
    />
  );
}
