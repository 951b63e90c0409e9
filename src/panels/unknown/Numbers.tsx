/** Where y is a number: what cannot be asked, and what the network still leaves open. */

import { conditionalMean, logConditional } from '../../worlds/regression';
import { outputsOn } from '../../features/outputs';
import { column } from '../../engine/matrix';
import { shownModel } from '../../store/shown-model';
import { unknownCaseOf } from '../../store/unknown/unknown-case';
import { unknownWords } from '../../words/unknown';
import { sixFigure } from '../../writers/truth-figures';
import { densityFigure, numberFigure, type Figures } from '../../writers/world-figures';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { Coordinate } from './ProbeBar';
import { Hatched } from './Row';
import { useSituation } from './unknown-context';
import styles from './Unknown.module.css';

export function Numbers() {
  const app = useApp();
  const words = unknownWords[useLanguage()].numbers;
  const { hasLaw } = useSituation();
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const found = unknownCaseOf(app.experiment.getState().experiment);
    if (found.kind !== 'numbers' || !found.law) return undefined;
    const [x] = app.probe.getState().point;
    const model = shownModel(app);
    const mean = conditionalMean(found.law, x);
    const log = logConditional(found.law, x, mean);
    return {
      x: numberFigure(x), mean: sixFigure(mean), density: densityFigure(Math.exp(log), log), logP: sixFigure(found.law.logDensity(x)),
      f: sixFigure(model.shape.widths[0] === 1 ? outputsOn(model, column([x])).A.data[0] : NaN),
    };
  });
  return (
    <section ref={root} aria-labelledby="unknown-numbers" className={styles['numbers']}>
      <h2 id="unknown-numbers">{words.title}</h2>
      <p>{words.what}</p>
      <p>{words.network}</p>
      <Hatched>{words.marginal}</Hatched>
      {hasLaw ? (
        <>
          <h3>{words.at} <MathText tex="x" /> = <Figure name="x" /></h3>
          <div className={styles['probe']}><Coordinate i={0} /></div>
          <dl className={styles['figures']}>
            <dt>{words.f}</dt><dd><Figure name="f" /></dd>
            <dt>{words.mean}</dt><dd><Figure name="mean" /></dd>
            <dt>{words.density}</dt><dd><Figure name="density" /></dd>
            <dt>{words.logP}</dt><dd><Figure name="logP" /></dd>
          </dl>
        </>
      ) : <Hatched>{words.unknown}</Hatched>}
      <p><button type="button" className="control" onClick={() => app.flags.goTo('world')}>{words.choose}</button></p>
    </section>
  );
}
