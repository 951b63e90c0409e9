/** The five inner products on one page, the same widget for each; the one that is a kernel is marked. */

import { useMemo } from 'react';
import { createModels } from '../../store/kernels/models';
import { createShownTrace, examplesOfPass, indicesOf, PRODUCTS, productsOf } from '../../store/kernels/products';
import { kernelWords } from '../../words/kernels';
import { productFigures } from '../../writers/kernels-figures';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage, usePair, useTraining } from '../app';
import { useFigures } from '../world/use-figures';
import { useKernels, usePlaces } from './kernels-context';
import { PairFields } from './PairFields';
import { Product } from './Product';
import { ProductChoice } from './ProductChoice';
import styles from './Kernels.module.css';

export function Products() {
  const { experiment, training, pair, frame } = useApp();
  const words = kernelWords[useLanguage()].products;
  const shape = useExperiment(({ structure }) => structure.shape);
  const { places } = useKernels();
  const wanted = usePlaces((state) => state.indices);
  const indices = indicesOf(wanted, shape);
  const chosen = usePair((state) => state);
  const isReplaced = useExperiment((state) => examplesOfPass(state, chosen).isReplaced);
  const isElsewhere = useTraining(({ shown }) => shown.epoch > 0 || shown.update > 0);
  const read = useMemo(() => {
    const [models, trace] = [createModels({ experiment, training, request: frame.request }), createShownTrace()];
    return () => trace(experiment.getState(), training.getState(), models());
  }, [experiment, training, frame]);
  const root = useFigures<HTMLDivElement>((): Figures | undefined => {
    const state = experiment.getState();
    // A moment ago the network may have been another one.
    const now = indicesOf(wanted, state.structure.shape);
    return productFigures(productsOf(read(), now, examplesOfPass(state, pair.getState()), state.experiment));
  });
  return (
    <div ref={root} className={styles['products']}>
      <div className={styles['title']}>
        <h2>{words.title}<small>{words.note}</small></h2>
        <span className={styles['controls']}>
          <ProductChoice shape={shape} indices={indices} onChoose={(next) => places.choose({ indices: next })} />
          <PairFields />
        </span>
      </div>
      {isReplaced && <p className={styles['note']}>{words.outOfBatch}</p>}
      {isElsewhere && <p className={styles['note']}>{words.elsewhere}</p>}
      {PRODUCTS.map((name) => <Product key={name} name={name} shape={shape} indices={indices} />)}
    </div>
  );
}
