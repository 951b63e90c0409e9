/** One inner product: what it is, its two vectors with their products and sum, and whether it is a kernel. */

import { depth, type NetworkShape } from '../../engine/experiment';
import { referenceText } from '../../engine/quantity';
import { examplesOfPass, lengthOf, productReference, type ProductIndices, type ProductName } from '../../store/kernels/products';
import { kernelWords } from '../../words/kernels';
import { productTex, PRODUCT_SIDES, writtenEntries } from '../../writers/kernels-tex';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage, usePair } from '../app';
import { Icon } from '../Icon';
import { MathText } from '../MathText';
import { steering } from '../timeline/steering';
import { Figure } from '../world/Figure';
import { Formula } from '../world/Formula';
import styles from './Kernels.module.css';

interface ProductProps {
  readonly name: ProductName;
  readonly shape: NetworkShape;
  readonly indices: ProductIndices;
}

export function Product({ name, shape, indices }: ProductProps) {
  const app = useApp();
  const { experiment, pair, flags } = app;
  const words = kernelWords[useLanguage()].products;
  const chosen = usePair((state) => state);
  const [example, other] = [useExperiment((state) => examplesOfPass(state, chosen).i), useExperiment((state) => examplesOfPass(state, chosen).j)];
  const m = useExperiment(({ structure }) => structure.m);
  const hasShare = useExperiment((state) => state.experiment.view.convention === 'course');
  const count = lengthOf(name, shape, indices, m);
  const entries = writtenEntries(count);
  const [u, v] = PRODUCT_SIDES[name];
  const isKernel = name === 'kernel';
  const tex = productTex(name, { layer: indices.layer, i: indices.i + 1, j: indices.j + 1, example: example + 1, other: other + 1, m, L: depth(shape), hasShare });

  function show(): void {
    const at = examplesOfPass(experiment.getState(), pair.getState()).i;
    if (name === 'backward' && indices.layer === 1) experiment.setView({ inputGradient: true });
    experiment.setView({ example: at });
    const reference = productReference(name, shape, indices, at);
    steering(app).goToNumber(reference);
    experiment.select(referenceText(reference));
    flags.goTo('propagate');
  }

  return (
    <section aria-labelledby={`product-${name}`} data-kernel={isKernel || undefined} className={styles['product']}>
      <div>
        <h2 id={`product-${name}`}>{words.rows[name]}<small>{words.betweenLabel} {words.between[name]}</small></h2>
        <Formula key={tex.join()} parts={tex} />
        {name === 'backward' && indices.layer === 1 && <p className={styles['note']}>{words.inputSlope}</p>}
      </div>
      <table className={styles['widget']} aria-label={words.widget(words.rows[name])}>
        <tbody>
          {([[u, 'u'], [v, 'v'], ['\\cdot', 'p']] as const).map(([symbol, side]) => (
            <tr key={side}>
              {side === 'p' ? <th scope="row">{words.products}</th> : <td className={styles['side']}><MathText tex={symbol} /></td>}
              {entries.map((k) => <td key={k ?? 'dots'}>{k === undefined ? '…' : <Figure name={`${name}.${side}.${k}`} />}</td>)}
              <td>{side === 'p' ? <><Figure name={`${name}.sum.sign`} /> <Figure name={`${name}.inner`} /></> : side === 'u' && count > entries.length ? words.entries(formatCount(count)) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <p className={styles['verdict']}>{isKernel && <Icon name="check" size={16} />}{isKernel ? words.yes : words.no}</p>
        <p className={styles['note']}>{words.why[name]}</p>
        <button type="button" className="control small" onClick={show}>{words.show}</button>
      </div>
    </section>
  );
}
