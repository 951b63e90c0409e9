/** Of a network with one input: its output as a curve through the samples, beside the true mean where the world is known. */

import { useMemo, useRef } from 'react';
import { curveChart } from '../../paint/train-curve';
import { outputKind } from '../../store/train/output-kind';
import { trainPageWords } from '../../words/train-page';
import { useApp, useExperiment, useLanguage } from '../app';
import { LineChart } from '../chart/LineChart';
import { useLayoutMode } from '../layout-mode';
import { useSize } from '../shelf/use-size';
import { MapTitle } from './MapTitle';
import styles from './Train.module.css';

/** Where the page scrolls, in pixels. */
const FREE = 340;

interface CurvePlotProps {
  /** The page around it scrolls. */
  readonly isFree?: boolean;
}

export function CurvePlot({ isFree = false }: CurvePlotProps) {
  const app = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  const mode = useLayoutMode();
  const shape = useExperiment(({ structure }) => structure.shape);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const height = !isFree && (mode === 'wide' || mode === 'tabs') ? size?.height ?? 0 : FREE;
  const draw = useMemo(() => curveChart(app, language), [app, language]);
  return (
    <>
      <MapTitle kind={outputKind(shape).kind === 'values' ? 'curve' : 'boundary'} />
      <div ref={box} className={styles['curve']}>
        <LineChart name={words.curveName} description={words.curveDescription} height={height} draw={draw} />
      </div>
    </>
  );
}
