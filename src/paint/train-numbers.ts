/** Paints the numbers of a run: where it is, the norms of this step, how many examples it gets right; and says what holds at a point. */

import type { Data, NetworkShape } from '../engine/experiment';
import { at, selectColumns } from '../engine/matrix';
import { outputsOn } from '../features/outputs';
import { classOf, type FeaturePlane } from '../layout/decision-map';
import type { ExperimentStore } from '../store/experiment-store';
import { bestPossible } from '../store/train/best-possible';
import type { Measures } from '../store/train/measures';
import { outputKind } from '../store/train/output-kind';
import type { Training } from '../store/train/training';
import type { Language } from '../words/language';
import { trainPageWords } from '../words/train-page';
import { formatNumber, formatPercent, formatProbability } from '../writers/number';
import type { Painter } from './frame';
import { fillSlot, slotFiller } from './inspector';

/** Where there is no number. */
const NONE = '–';

/** Of norms and steps (design, section 10). */
function normText(value: number): string {
  return Number.isNaN(value) ? NONE : formatNumber(value, { decimals: 4 });
}

/** Writes the title of the picture. */
export function titlePainter(root: HTMLElement, training: Training, language: Language, kind: 'boundary' | 'outputs' | 'curve'): Painter {
  const words = trainPageWords[language];
  return () => {
    const { epoch, update } = training.getState().shown;
    const text = words[kind](words.at(epoch, update));
    if (root.textContent !== text) root.textContent = text;
  };
}

/** Writes the slots `place`, `layer N measure` of the table, those of the accuracies or costs, and the best possible. */
export function stepPainter(root: HTMLElement, { experiment }: { readonly experiment: Pick<ExperimentStore, 'getState'> }, measures: () => Measures | undefined, language: Language): Painter {
  const words = trainPageWords[language];
  const fill = slotFiller(root);
  return () => {
    const now = measures();
    fill('place', now ? words.stepAt(now.place.epoch, now.place.update) : '');
    for (const [index, layer] of (now?.layers ?? []).entries()) {
      for (const [name, value] of Object.entries(layer)) fill(`layer ${index + 1} ${name}`, normText(value));
    }
    // Where outputs are no classes their costs take the place of accuracies.
    const isOfClasses = now !== undefined && !Number.isNaN(now.accuracy);
    const [own, other] = isOfClasses ? [now.accuracy, now.heldOutAccuracy] : [now?.J ?? NaN, now?.heldOutJ ?? NaN];
    const text = (value: number) => (isOfClasses ? formatPercent(value) : Number.isNaN(value) ? NONE : formatNumber(value));
    const said = isOfClasses ? words.accuracy : words.cost;
    fill('before', said.before);
    fill('own', text(own));
    fill('between', Number.isNaN(other) ? '' : said.between);
    fill('held out', Number.isNaN(other) ? '' : text(other));
    fill('after', said.after);
    const best = isOfClasses ? bestPossible(experiment.getState().experiment.data)?.accuracy : undefined;
    fillSlot(root, 'best', best === undefined ? '' : words.best(formatPercent(best)));
  };
}

/** The names of the classes; of two classes at one output the second is class 1. */
export function className({ classes, rows }: { readonly classes: Data['classes']; readonly rows: number }, k: number, language: Language): string {
  const given = rows === 1 ? undefined : classes?.[k];
  // A mere number says more with its noun.
  return given === undefined || given === String(k) ? trainPageWords[language].classOf(k) : given;
}

/** What is spoken of a point of the map: where it is, its class, and what the network says there. */
export function pointText(data: Data, example: number, { across, up }: FeaturePlane, model: Parameters<typeof outputsOn>[0], language: Language): string {
  const words = trainPageWords[language];
  const said = saidOf(model.shape, data, example, model, language);
  return words.pointAt(example + 1, formatNumber(at(data.X, across, example)), formatNumber(at(data.X, up, example)), said);
}

function saidOf(shape: NetworkShape, data: Data, example: number, model: Parameters<typeof outputsOn>[0], language: Language): string {
  const words = trainPageWords[language];
  const { A } = outputsOn(model, selectColumns(data.X, [example]));
  const kind = outputKind(shape);
  const name = (k: number) => className({ classes: data.classes, rows: data.Y.rows }, k, language);
  const own = name(classOf(data.Y, example));
  if (kind.kind === 'values') return Array.from(A.data, (value, k) => words.valueOf(words.outputOf(k), formatNumber(value))).join(', ');
  if (kind.kind === 'probability') return `${own}, ${words.valueOf(words.probability(name(1)), formatProbability(A.data[kind.output]))}`;
  return `${own}, ${Array.from(A.data, (p, k) => words.valueOf(words.probability(name(k)), formatProbability(p))).join(', ')}`;
}
