/** The layers from the input to the output, and between any two a place for one more. */

import { Fragment } from 'react';
import { depth, type NetworkShape } from '../../engine/experiment';
import { layerProblem } from '../../store/edit/build';
import { networkWords } from '../../words/network';
import { useApp, useLanguage } from '../app';
import { LayerRow } from './LayerRow';
import { layerName, problemText } from './network-text';
import styles from './Network.module.css';
import type { Build } from './use-build';

export function Layers({ shape, build }: { readonly shape: NetworkShape; readonly build: Build }) {
  const words = networkWords[useLanguage()];
  return (
    <section aria-label={words.layers} className={styles['layers']}>
      {shape.widths.map((_, layer) => (
        // A layer has no name but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={layer}>
          <LayerRow shape={shape} layer={layer} build={build} />
          {layer < depth(shape) && <AddLayer shape={shape} after={layer} build={build} />}
        </Fragment>
      ))}
    </section>
  );
}

function AddLayer({ shape, after, build }: { readonly shape: NetworkShape; readonly after: number; readonly build: Build }) {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = networkWords[language];
  const label = words.addAfter(layerName(shape, after, language));
  const add = () => {
    const problem = layerProblem(experiment.getState().experiment, after);
    if (problem) build.say(problemText(problem, language));
    else build.did(build.builder.addLayer(after), `[data-layer="${after + 1}"] input`);
  };
  return <button type="button" className={`control small ${styles['add']}`} aria-label={label} title={label} onClick={add}>+ {words.addLayer}</button>;
}
