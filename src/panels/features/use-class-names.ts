/** The names of the classes in the data, or nothing where y is a number. */

import { useMemo } from 'react';
import { className } from '../../paint/train-numbers';
import { nameClasses } from '../../store/features/read-outs';
import { useExperiment, useLanguage } from '../app';

export function useClassNames(): readonly string[] | undefined {
  const language = useLanguage();
  const classes = useExperiment(({ experiment }) => experiment.data.classes);
  const rows = useExperiment(({ experiment }) => experiment.data.Y.rows);
  const hasClasses = useExperiment(({ experiment }) => nameClasses(experiment.data));
  return useMemo(
    () => (hasClasses ? Array.from({ length: Math.max(2, rows) }, (_, k) => className({ classes, rows }, k, language)) : undefined),
    [hasClasses, classes, rows, language],
  );
}
