/** The entry that the derivation is written around: unit i of the layer, unit j of the layer before, example e. */

import { entry, isScalar, referenceText, type MatrixKey } from '../../engine/quantity';
import { mainOutput } from '../../engine/schedule';
import { stopAfter } from '../../engine/stride-place';
import { axesOf, entryAtCursor } from '../../paint/cells-current';
import { linkWords } from '../../words/links';
import { useApp, useLanguage } from '../app';
import type { Place } from './formula-style';
import styles from './PlaceBar.module.css';
import { Spin, type SpinIndex } from './Spin';

export function IndexScrub({ place }: { readonly place: Place }) {
  const indices = useIndices(place);
  const words = linkWords[useLanguage()];
  if (indices.length === 0) return null;
  return (
    <div role="group" aria-label={words.scrub} className={styles['scrub']}>
      {indices.map((index) => <Spin key={index.letter} {...index} />)}
    </div>
  );
}

/** The indices of what the step writes that can take more than one value. */
function useIndices({ structure: { shape, batch, m, plan }, step, layer, focus }: Place): readonly SpinIndex[] {
  const { experiment } = useApp();
  const words = linkWords[useLanguage()];
  const key = mainOutput(step);
  const axes = axesOf(shape, key);
  if (isScalar(key)) return [];
  const written: MatrixKey = key;

  /** Selects what the step writes at these indices, or shows another example of it. */
  function choose(changed: Partial<typeof focus>): void {
    const { i, j, e } = { ...focus, ...changed };
    const chosen = entryAt(written, axes, layer, { i, j, e });
    if (changed.e !== undefined) experiment.setView({ example: e });
    // Where the place is one number, another number is another place.
    const stop = entryAtCursor(experiment.getState()) && stopAfter(shape, batch, plan, chosen);
    if (stop !== undefined) {
      experiment.goTo(stop);
      return;
    }
    experiment.select(referenceText(chosen));
  }

  const unitText = (counted: number) => (counted === 0 ? words.value.feature : words.value.unit);
  const all: readonly SpinIndex[] = [
    {
      letter: 'i', name: words.index.i(layer), index: focus.i, count: axes.includes(`units ${layer}`) ? shape.widths[layer] : 1,
      text: unitText(layer), choose: (i) => choose({ i }),
    },
    {
      letter: 'j', name: words.index.j(layer - 1), index: focus.j, count: axes.includes(`units ${layer - 1}`) ? shape.widths[layer - 1] : 1,
      text: unitText(layer - 1), choose: (j) => choose({ j }),
    },
    {
      letter: 'e', name: words.index.e(), index: batch.indexOf(focus.e), count: m,
      text: words.value.example, choose: (place) => choose({ e: batch[place] }),
    },
  ];
  return all.filter(({ count }) => count > 1);
}

function entryAt(key: MatrixKey, [rows, columns]: ReturnType<typeof axesOf>, layer: number, { i, j, e }: Place['focus']) {
  const row = rows === 'one' ? 0 : rows === `units ${layer}` ? i : j;
  return entry(key, row, columns === 'examples' ? e : columns === 'one' ? 0 : j);
}
