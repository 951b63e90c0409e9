/** The Gram matrices of the page, before and now, with the alignment of every kernel: in slices, each part only when it changed. */

import type { Data, LayerParameters, NetworkShape } from '../../engine/experiment';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { alignment, targetKernel } from '../../features/alignment';
import { cosines, reordered, spectrumOf } from '../../features/gram';
import { gramOf, medianDistance, type Kernel, type KernelName } from '../../features/kernel';
import { outputsOn } from '../../features/outputs';
import { usualReading } from '../../features/reading';
import { createSlices, type Sliced } from '../truth/slices';
import type { KernelChoice } from './choice';
import { classAccuracy, kernelExamples, type KernelExamples } from './examples';
import { createModels, type KernelStores, type Models } from './models';

/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 8;
/** The rank of more points takes longer than a frame. */
export const MOST_RANKED = 100;

export interface Compared {
  readonly now: number | undefined;
  readonly before: number | undefined;
}

interface Wanted extends Models, KernelChoice {
  readonly data: Data;
}

export interface GramResult {
  readonly of: Wanted;
  readonly examples: KernelExamples;
  /** Of the RBF. */
  readonly sigma: number;
  readonly now: Matrix;
  readonly before: Matrix;
  readonly target: Matrix;
  /** The |k| at the ends of the scale that before and now share, and that of the target. */
  readonly maximum: number;
  readonly targetMaximum: number;
  /** Of the training examples among those shown. */
  readonly alignments: Readonly<Record<KernelName, Compared>>;
  /** Of the same. */
  readonly accuracy: Compared;
  /** Of the matrix of now; undefined where it would take too long, or where a number is not finite. */
  readonly rank: number | undefined;
}

export type GramStore = ReturnType<typeof createGrams>;

/** `work` is called once a frame; `choice` may give another choice at any time. */
export function createGrams(stores: KernelStores, choice: () => KernelChoice) {
  const modelsNow = createModels(stores);
  const slices = createSlices<Wanted, GramResult>(createComputation(), isSame);
  const wanted = (): Wanted => ({ ...modelsNow(), ...choice(), data: stores.experiment.getState().experiment.data });
  return {
    work: (): void => {
      const before = slices.result();
      const isDone = slices.work(wanted(), BUDGET);
      if (!isDone || slices.result() !== before) stores.request();
    },
    models: modelsNow,
    /** The last whole result, if it is of these data, kernel and network. */
    result: (): GramResult | undefined => {
      const last = slices.result();
      const { structure: { shape }, experiment: { data } } = stores.experiment.getState();
      return last && last.of.shape === shape && last.of.data.X.columns === data.X.columns && last.of.name === choice().name ? last : undefined;
    },
  };
}

export function kernelOf(name: KernelName, sigma: number, shape: NetworkShape): Kernel {
  if (name === 'rbf') return { name, sigma };
  return name === 'tangent' ? { name, reading: usualReading(shape) } : { name };
}

function isSame(a: Wanted, b: Wanted): boolean {
  return a.now === b.now && a.before === b.before && a.shape === b.shape && a.data === b.data
    && a.name === b.name && a.sigma === b.sigma && a.isCosine === b.isCosine;
}

interface Part {
  readonly examples: KernelExamples;
  /** Both undefined of a kernel that does not depend on the network. */
  readonly shape: NetworkShape | undefined;
  readonly parameters: readonly LayerParameters[] | undefined;
  readonly sigma: number;
  readonly K: Matrix;
  readonly score: number | undefined;
}

type Both = Readonly<Record<keyof Compared, Part>>;

/** Keeps the parts of the last time: while a run goes on only what depends on its parameters is computed again. */
function createComputation(): (of: Wanted) => Sliced<GramResult> {
  const kept = new Map<string, Part>();
  let sample: { readonly data: Data; readonly examples: KernelExamples; readonly target: Matrix; readonly median: number } | undefined;

  function part(name: KernelName, when: 'now' | 'before', of: Wanted, { examples, target, median }: NonNullable<typeof sample>): Part {
    const isOfNetwork = name === 'features' || name === 'tangent';
    // Another activation leaves the parameters as they are.
    const [shape, parameters] = isOfNetwork ? [of.shape, of[when]] : [];
    const sigma = name === 'rbf' ? of.sigma ?? median : 0;
    const holds = (last: Part | undefined) => last?.examples === examples && last.shape === shape && last.parameters === parameters && last.sigma === sigma;
    const last = [kept.get(`${name} ${when}`), kept.get(`${name} now`)].find(holds);
    // A run leaves the first parameters only as those of before.
    if (last) {
      kept.set(`${name} ${when}`, last);
      return last;
    }
    const K = gramOf(kernelOf(name, sigma, of.shape), { shape: of.shape, parameters: of[when] }, examples.X);
    const made = { examples, shape, parameters, sigma, K, score: alignment(trainedOf(K, examples), trainedOf(target, examples)) };
    kept.set(`${name} ${when}`, made);
    return made;
  }

  return function* compute(of) {
    if (sample?.data !== of.data) {
      const examples = kernelExamples(of.data);
      sample = { data: of.data, examples, target: targetKernel(examples.Y), median: medianDistance(examples.X) };
    }
    const mine = sample;
    yield;
    function* both(name: KernelName): Sliced<Both> {
      const now = part(name, 'now', of, mine);
      yield;
      const before = part(name, 'before', of, mine);
      yield;
      return { now, before };
    }
    const all = { input: yield* both('input'), features: yield* both('features'), rbf: yield* both('rbf'), tangent: yield* both('tangent') };
    const shown = ({ K }: Part) => (of.isCosine ? cosines(K) : K);
    const [now, before, target] = [shown(all[of.name].now), shown(all[of.name].before), of.isCosine ? cosines(mine.target) : mine.target];
    yield;
    const { examples } = mine;
    const scores = ({ now: after, before: first }: Both) => ({ now: after.score, before: first.score });
    const [X, Y] = [selectColumns(examples.X, examples.trained), selectColumns(examples.Y, examples.trained)];
    const accuracy = (parameters: readonly LayerParameters[]) => classAccuracy(outputsOn({ shape: of.shape, parameters }, X).A, Y);
    const { K } = all[of.name].now;
    return {
      of, examples, now, before, target,
      sigma: of.sigma ?? mine.median,
      maximum: of.isCosine ? 1 : largest(now, before),
      targetMaximum: of.isCosine ? 1 : largest(target),
      alignments: { input: scores(all.input), features: scores(all.features), rbf: scores(all.rbf), tangent: scores(all.tangent) },
      accuracy: { now: accuracy(of.now), before: accuracy(of.before) },
      rank: K.rows <= MOST_RANKED && K.data.every(Number.isFinite) ? spectrumOf(K).rank : undefined,
    };
  };
}

/** The rows and columns of the training examples. */
function trainedOf(K: Matrix, { trained }: KernelExamples): Matrix {
  return trained.length === K.rows ? K : reordered(K, trained);
}

/** 1 where all is 0: a scale has two ends. */
function largest(...matrices: readonly Matrix[]): number {
  let most = 0;
  for (const { data } of matrices) for (const value of data) if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  return most > 0 ? most : 1;
}
