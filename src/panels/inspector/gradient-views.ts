/** The ways to look at a gradient, one tab each. */

import type { ComponentType } from 'react';
import { pathStart } from '../../engine/path-count';
import type { EntryReference } from '../../engine/quantity';
import { gradientSum } from '../../paint/inspector-gradient-sum';
import type { InspectorTab } from '../../store/session';
import type { Structure } from '../../store/structure';
import { CostView } from './CostView';
import type { GradientViewProps } from './gradient-view';
import { Mistakes } from './Mistakes';
import { Paths } from './Paths';
import { SumOfGradient } from './SumOfGradient';

interface GradientView {
  readonly id: InspectorTab;
  readonly View: ComponentType<GradientViewProps>;
  /** Whether this gradient can be looked at so. */
  readonly fits: (structure: Structure, gradient: EntryReference) => boolean;
}

/** In the order of the tabs. */
const VIEWS: readonly GradientView[] = [
  { id: 'slope', View: CostView, fits: () => true },
  { id: 'sum', View: SumOfGradient, fits: (structure, gradient) => gradientSum(structure, 'course', gradient) !== undefined },
  { id: 'paths', View: Paths, fits: ({ shape: { widths } }, gradient) => pathStart(widths, gradient) !== undefined },
  { id: 'mistakes', View: Mistakes, fits: () => true },
];

export function gradientViews(structure: Structure, gradient: EntryReference): readonly GradientView[] {
  return VIEWS.filter(({ fits }) => fits(structure, gradient));
}
