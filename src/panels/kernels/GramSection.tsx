/** Gram matrices before and now beside the target, the picked entry with its numbers, and how well the blocks match the labels. */

import { useMemo } from 'react';
import { at } from '../../engine/matrix';
import type { GramDrawing } from '../../paint/kernels/gram';
import { caveatNumbers } from '../../store/kernels/caveat';
import { pickedEntry, type PickedEntry } from '../../store/kernels/entry';
import { kernelExamples } from '../../store/kernels/examples';
import { createSlices } from '../../store/truth/slices';
import { kernelWords } from '../../words/kernels';
import { formatNumber } from '../../writers/number';
import { alignmentFigure, caveatFigures, entryFigures, gramFigures, percentFigure } from '../../writers/kernels-figures';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage, useTraining } from '../app';
import { useAtRest } from '../use-at-rest';
import { usePainter } from '../use-painter';
import { useFigures } from '../world/use-figures';
import { AlignmentTable } from './AlignmentTable';
import { Caveat } from './Caveat';
import { Entry } from './Entry';
import { GramMatrix } from './GramMatrix';
import { KernelControls } from './KernelControls';
import { useChoice, useKernels } from './kernels-context';
import { OrderNote } from './OrderNote';
import { PairFields } from './PairFields';
import { PickedFacts } from './PickedFacts';
import styles from './Kernels.module.css';

const MATRICES = ['before', 'now', 'target'] as const;
/** Of a frame, for what does not change any more, in milliseconds. */
const BUDGET = 4;
type Which = (typeof MATRICES)[number];

export function GramSection() {
  const { experiment, pair, frame } = useApp();
  const { grams, choice } = useKernels();
  const language = useLanguage();
  const words = kernelWords[language].gram;
  const isIdle = useTraining(({ status }) => status === 'idle');
  const epoch = useTraining(({ shown }) => shown.epoch);
  const caveat = useMemo(() => createSlices(caveatNumbers, () => true), []);
  const work = usePainter<HTMLDivElement>(() => () => {
    grams.work();
    const before = caveat.result();
    if (!caveat.work(undefined, BUDGET) || caveat.result() !== before) frame.request();
  });
  const entry = useMemo(() => pickedEntry(), []);
  const picked = () => entry(experiment.getState(), grams, choice.getState(), pair.getState());
  // These change which numbers stand in the parts below, whose places the painter of this one finds when it is laid out anew.
  useChoice(({ name }) => name);
  useChoice(({ isCosine }) => isCosine);
  useExperiment(({ structure }) => structure.shape);
  const hasClasses = useExperiment(({ experiment: { data } }) => kernelExamples(data).classes.length > 0);

  const figures = useFigures<HTMLDivElement>((): Figures | undefined => {
    const result = grams.result();
    const now = picked();
    return result && now && { ...gramFigures(result), ...entryFigures(now.entry, now.ofI, now.ofJ), ...caveatFigures(caveat.result()) };
  });

  function drawing(which: Which): GramDrawing | undefined {
    const result = grams.result();
    const now = picked();
    if (!result || !now) return undefined;
    const { examples } = result;
    const K = result[which];
    const [row, column] = [examples.columns.indexOf(now.i), examples.columns.indexOf(now.j)];
    const isShown = row >= 0 && column >= 0;
    return {
      K, maximum: which === 'target' ? result.targetMaximum : result.maximum, examples, row, column,
      text: spoken(now, isShown ? formatNumber(at(K, row, column)) : '–'),
    };
  }

  function spoken({ i, j, classes }: PickedEntry, value: string): string {
    const [first, second] = [String(i + 1), String(j + 1)];
    return classes ? words.pickedClasses(first, String(classes.i), second, String(classes.j), value) : words.picked(first, second, value);
  }

  const described = (when: 'before' | 'now') => () => {
    const result = grams.result();
    return result ? words.describe(alignmentFigure(result.alignments[result.of.name][when]).text, percentFigure(result.accuracy[when]).text) : '';
  };
  const descriptions = { before: useAtRest(described('before')), now: useAtRest(described('now')), target: hasClasses ? words.describeTarget : words.describeTargetNumbers };
  const notes = { before: isIdle ? words.noRun : words.beforeNote, now: words.nowNote(String(epoch)), target: words.targetNote };

  return (
    <div ref={work}>
      <div ref={figures} className={styles['gram']}>
        <OrderNote />
        <div className={styles['matrices']}>
          {MATRICES.map((which) => (
            <GramMatrix key={which} which={which} note={notes[which]} description={descriptions[which]} read={() => drawing(which)} />
          ))}
        </div>
        <div className={styles['facts']}>
          <PairFields />
          <PickedFacts />
          <AlignmentTable />
          <Caveat read={caveat.result} />
        </div>
        <div className={styles['bottom']}>
          <Entry />
          <KernelControls />
        </div>
      </div>
    </div>
  );
}
