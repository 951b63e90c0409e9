/** How a place is named in the steps of the stride: its number, its quantity, its layer or its pass. */

import type { ReactNode } from 'react';
import type { Progress } from '../../engine/schedule';
import { lastWritten } from '../../engine/stride-place';
import { stepAt } from '../../paint/cells-current';
import { symbolText } from '../../writers/symbol';
import { useExperiment, useLanguage } from '../app';
import { subjectTex } from '../inspector/term-tex';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { blockName, stopName, stopTex } from './stop-text';
import styles from './Transport.module.css';

export interface PlaceName {
  /** In words. */
  readonly name: string;
  /** For the eye. */
  readonly shown: ReactNode;
}

export function usePlaceNames(): (place: Progress) => PlaceName {
  const language = useLanguage();
  const { shape, m, plan, batch } = useExperiment(({ structure }) => structure);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const gradients = useGradientSymbols();
  return (place) => {
    const step = stepAt(plan, place);
    const number = lastWritten(shape, batch, plan, place);
    if (step && (stride === 'pass' || stride === 'layer')) {
      const name = blockName(step, stride, language);
      return { name, shown: <span className={styles['block']}>{name}</span> };
    }
    if (number && stride === 'scalar') {
      return { name: symbolText(number, shape, language, m), shown: <MathText tex={subjectTex(number, shape, m, gradients)} /> };
    }
    return { name: stopName(plan, place.steps, m, language), shown: <MathText tex={stopTex(plan, place.steps, shape, m, gradients)} /> };
  };
}
