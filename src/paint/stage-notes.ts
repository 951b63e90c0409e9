/** The sentences above the graph that depend on its numbers: gradients of old parameters, and the first overflow. */

import { select } from 'd3-selection';
import type { NumberReference } from '../engine/operands';
import { depth } from '../engine/experiment';
import { entry, isPerExample, isScalar, layerKey } from '../engine/quantity';
import type { Overflow } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import { formatNumber } from '../writers/number';
import { symbolTex, symbolText } from '../writers/symbol';
import { parseSymbol, setMath, symbolWidth } from './math-text';
import { dividesByZero } from './saturation';
import { setText } from './stage-dom';
import { knownNumber, type Part, type Scene } from './stage-scene';

const SYMBOL = 16;

interface Remedy {
  readonly word: 'useShortcut' | 'undoLastEdit';
  readonly take: (experiment: ExperimentStore) => void;
}

const USE_SHORTCUT: Remedy = { word: 'useShortcut', take: (experiment) => experiment.setView({ route: 'shortcut' }) };
const UNDO: Remedy = { word: 'undoLastEdit', take: (experiment) => experiment.undo() };

/** Writes into two paragraphs that stand there from the beginning, so that they are heard when they fill. */
export function createNotes(host: HTMLElement, experiment: ExperimentStore): Part {
  const overflow = select(host).append('p').attr('class', 'overflow');
  const update = select(host).append('p');

  function patch(scene: Scene): void {
    setText(update.node(), scene.flow.step?.phase === 'U' ? scene.words.beforeUpdate : '');
    const found = shownOverflow(scene);
    if (!found) {
      overflow.text('');
      return;
    }
    const { state: { history, gesture }, shape, gradients, language, words } = scene;
    const symbol = parseSymbol(symbolTex(found.reference, shape, 1, gradients));
    const spoken = symbolText(found.reference, shape, language, scene.state.trace.batch.length);
    // In ∂ℒ/∂a of a saturated output it is no large number that overflows, but a division.
    const isDivision = found.reference.key === layerKey('dA', depth(shape)) && dividesByZero(scene.state);
    const sentence = (isDivision ? words.dividesByZero : words.overflow)(formatNumber(found.value));
    // The route through the output is the cause of a division, and the way out of it; of an overflow the last edit may be.
    const remedy = isDivision ? USE_SHORTCUT : history.past.length > 0 && !gesture ? UNDO : undefined;
    const written = [spoken, sentence, remedy?.word].join(' ');
    if (overflow.attr('data-written') === written && overflow.text() !== '') return;
    overflow.attr('data-written', written).text('');
    const svg = overflow.append('svg').attr('role', 'img').attr('aria-label', spoken).attr('width', symbolWidth(symbol, SYMBOL) + 2).attr('height', 24);
    setMath(svg.append('text').attr('y', 15), () => symbol, SYMBOL, 'start');
    overflow.append('span').text(sentence);
    if (remedy) overflow.append('button').attr('type', 'button').attr('class', 'control small').text(words[remedy.word]).on('click', () => remedy.take(experiment));
  }

  return { draw: patch, patch };
}

/** The first number that overflowed, once it is computed. */
function shownOverflow(scene: Scene): { readonly reference: NumberReference; readonly value: number } | undefined {
  const { overflow, batch } = scene.state.trace;
  if (!overflow) return undefined;
  const reference = referenceOf(overflow, batch);
  return knownNumber(scene, reference) === undefined ? undefined : { reference, value: overflow.value };
}

function referenceOf({ key, row, column }: Overflow, batch: readonly number[]): NumberReference {
  if (isScalar(key)) return { kind: 'scalar', key };
  return entry(key, row, isPerExample(key) ? batch[column] : column);
}
