/** Says each step once, politely, when the reader has come to rest on it: its title and what it came to. */

import { useEffect, useState } from 'react';
import { COST, entry, isPerExample } from '../../engine/quantity';
import { mainOutput, scalarEntry } from '../../engine/schedule';
import { currentEntry, stepAt } from '../../paint/cells-current';
import type { ExperimentState } from '../../store/experiment-store';
import type { Language } from '../../words/language';
import { timelineWords } from '../../words/timeline';
import { spokenStep } from '../../writers/speech';
import { useApp, useExperiment, useLanguage } from '../app';

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
  const { structure: { shape, plan, batch, m }, cursor, trace } = state;
  const step = stepAt(plan, cursor);
  if (!step) return timelineWords[language].start;
  if (cursor.entries === 0) return spokenStep(shape, plan, step, trace, currentEntry(state) ?? COST, language);
  const key = mainOutput(step);
  const [i, j] = scalarEntry(shape, m, step, cursor.entries - 1);
  const last = key === 'J' || key === 'alpha' ? COST : entry(key, i, isPerExample(key) ? batch[j] : j);
  return spokenStep(shape, plan, step, trace, last, language, true);
}
