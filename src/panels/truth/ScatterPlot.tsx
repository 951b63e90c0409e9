/** Q(y = k | x) against P(y = k | x) at the examples: exact, because the world is known. */

import { useMemo } from 'react';
import { createScatter, meanGap, scatterChart } from '../../paint/truth/calibration';
import { classLaw } from '../../store/truth/truth-case';
import { truthWords } from '../../words/truth';
import { formatCount, formatNumber } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useAtRest } from '../use-at-rest';
import { CALIBRATION_HEIGHT } from './Reliability';
import { useTruth } from './truth-context';

export function ScatterPlot({ k }: { readonly k: number }) {
  const { experiment } = useApp();
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].calibration;
  const read = useMemo(() => {
    const scatter = createScatter(k);
    return () => {
      const { data } = experiment.getState().experiment;
      return scatter(classLaw(data), data, truth.result()?.sample.logQ);
    };
  }, [experiment, truth, k]);
  const draw = useMemo(() => scatterChart(read, k, language), [read, k, language]);
  const description = useAtRest(() => {
    const now = read();
    return now ? words.describeScatter(formatCount(BigInt(now.P.length)), formatNumber(meanGap(now))) : '';
  });
  return (
    <>
      <h3>{words.scatter}</h3>
      <LineChart name={words.scatterName} description={description} height={CALIBRATION_HEIGHT} draw={draw} endLabels={12} />
    </>
  );
}
