/** How often the model is right, by how sure it is; and the expected calibration error. */

import { useMemo, type ReactNode } from 'react';
import { calibrationFrom, reliabilityChart, type CalibrationSource } from '../../paint/truth/calibration';
import { remembering } from '../../paint/train-map';
import type { Calibration } from '../../worlds/calibration';
import { truthWords } from '../../words/truth';
import { formatNumber, formatProbability } from '../../writers/number';
import { averageText, calibrationFigures } from '../../writers/truth-figures';
import { CALIBRATION_TEX } from '../../writers/truth-tex';
import type { Figures } from '../../writers/world-figures';
import { useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useAtRest } from '../use-at-rest';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { useTruth } from './truth-context';

interface ReliabilityProps {
  readonly K: number;
  readonly source: CalibrationSource;
  /** Chooses the source. */
  readonly children: ReactNode;
}

/** Of the chart, in pixels: the same as that of the scatter beside it. */
export const CALIBRATION_HEIGHT = 176;
const BOUND = { decimals: 2 } as const;

export function Reliability({ K, source, children }: ReliabilityProps) {
  const truth = useTruth();
  const language = useLanguage();
  const words = truthWords[language].calibration;
  const read = useMemo(() => () => {
    const result = truth.result();
    return result && calibrationFrom(result, source);
  }, [truth, source]);
  const draw = useMemo(() => reliabilityChart(read, 1 / K, language), [read, K, language]);
  const figures = useMemo(() => remembering((calibration: Calibration | undefined): Figures | undefined => calibration && calibrationFigures(calibration.expectedError)), []);
  const root = useFigures<HTMLDivElement>(() => figures(read()));
  const description = useAtRest(() => {
    const calibration = read();
    if (!calibration) return words.none;
    const bins = calibration.rows.filter(({ share }) => share > 0)
      .map(({ low, high, accuracy, confidence }) => words.bin(formatNumber(low, BOUND), formatNumber(high, BOUND), formatProbability(accuracy), formatProbability(confidence)));
    return words.describe(bins.length > 0 ? bins.join('; ') : words.noBins, averageText(calibration.expectedError));
  });
  return (
    <div ref={root}>
      <h3>{words.reliability}</h3>
      <LineChart name={words.reliability} description={description} height={CALIBRATION_HEIGHT} draw={draw} endLabels={12} />
      {children}
      <Formula parts={CALIBRATION_TEX} />
    </div>
  );
}
