/** Says each step once, politely, when the reader has come to rest on it: its title and what it came to. */

import { useEffect, useState } from 'react';
import { endsBlock, stridePlace } from '../../engine/stride-place';
import { currentEntry, entryAtCursor, stepAt } from '../../paint/cells-current';
import type { ExperimentState } from '../../store/experiment-store';
import type { Language } from '../../words/language';
import { timelineWords } from '../../words/timeline';
import { spokenNumber, spokenStep } from '../../writers/speech';
import { useApp, useExperiment, useLanguage } from '../app';
import { blockName } from './stop-text';

/** Long enough that a scrub says where it ends, not all that it passes. */
const REST = 150;

export function Announcer() {
  const { experiment } = useApp();
  const language = useLanguage();
  const structure = useExperiment((state) => state.structure);
  const cursor = useExperiment((state) => state.cursor);
  const [first] = useState(cursor);
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Nothing has happened yet when the page opens.
    if (cursor === first) return undefined;
    const timer = setTimeout(() => setSaid(sentence(experiment.getState(), language)), REST);
    return () => clearTimeout(timer);
  }, [experiment, structure, cursor, first, language]);
  return <p className="visually-hidden" role="status">{said}</p>;
}

function sentence(state: ExperimentState, language: Language): string {
  const { experiment: { view: { stride } }, structure: { shape, plan, m }, cursor, trace } = state;
  const step = stepAt(plan, cursor);
  const number = currentEntry(state);
  if (!step || !number) return timelineWords[language].start;
  const whole = (isPartial: boolean) => spokenStep(shape, plan, step, trace, number, language, isPartial);
  if (entryAtCursor(state)) {
    // Its first number says what the step is; after that only numbers are new.
    const isFirst = stridePlace(shape, m, plan, 'scalar', cursor).within?.done === 1;
    return isFirst ? whole(true) : spokenNumber(shape, step, trace, number, language);
  }
  if (stride === 'operation' || stride === 'scalar' || !endsBlock(plan, stride, cursor.steps)) return whole(false);
  return `${blockName(step, stride, language)}. ${whole(false)}`;
}
