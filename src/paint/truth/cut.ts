/** What the charts of the cut show: P, Q and the gap between them, and how common x is. */

import type { ChartDrawing, ChartSeries } from '../../layout/line-chart';
import type { PlaneView } from '../../layout/plane';
import type { ProbeState } from '../../store/probe';
import { cutAt, type Cut } from '../../store/truth/at-probe';
import { classLaw } from '../../store/truth/truth-case';
import type { TruthStore } from '../../store/truth/truth';
import type { ClassWorld } from '../../worlds/world';
import type { Language } from '../../words/language';
import { truthWords } from '../../words/truth';
import { formatProbability } from '../../writers/number';
import { remembering } from '../train-map';
import type { TruthMapStores } from './maps';

type CutStores = Omit<TruthMapStores, 'truth'> & { readonly truth: Pick<TruthStore, 'model'> };

/** The points of the cut as they are now, the same object until they change. */
export function createCut({ experiment, probe, truth }: CutStores, view: PlaneView, k: number): () => Cut | undefined {
  const cutOf = remembering((law: ClassWorld, shape: ReturnType<TruthStore['model']>['shape'], parameters: ReturnType<TruthStore['model']>['parameters'], point: ProbeState['point']) =>
    cutAt(law, { shape, parameters }, view.x, point, k));
  return () => {
    const law = classLaw(experiment.getState().experiment.data);
    const { shape, parameters } = truth.model();
    // A moment ago the world or the network may have been others.
    if (!law || k >= law.priors.length || shape.widths[0] !== 2) return undefined;
    return cutOf(law, shape, parameters, probe.getState().point);
  };
}

export function cutChart(cut: () => Cut | undefined, probe: TruthMapStores['probe'], view: PlaneView, language: Language): () => ChartDrawing {
  const words = truthWords[language].cut;
  const x = { domain: view.x, isBare: true } as const;
  const partsOf = remembering((now: Cut | undefined) => {
    if (!now) return { series: [], fills: [] };
    const { x: at, P, Q } = now;
    const series: ChartSeries[] = [{ x: at, y: P, label: words.truth, tone: 'ink' }, ...(Q ? [{ x: at, y: Q, label: words.model, tone: 'fwd', isDashed: true } as const] : [])];
    return { series, fills: Q ? [{ x: at, low: P, high: Q }] : [] };
  });
  return () => ({ x, y: PROBABILITY, ...partsOf(cut()), now: probe.getState().point[0], isWhole: true, nowText: formatProbability });
}

const PROBABILITY = { domain: [0, 1] } as const;

export function densityChart(cut: () => Cut | undefined, probe: TruthMapStores['probe'], view: PlaneView): () => ChartDrawing {
  const x = { domain: view.x, label: 'x₁' } as const;
  const fillsOf = remembering((now: Cut | undefined) => (now ? [{ x: now.x, low: 0, high: now.density, look: 'density' } as const] : []));
  return () => ({ x, fills: fillsOf(cut()), now: probe.getState().point[0] });
}
