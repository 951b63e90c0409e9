/** Whether x is far from all data: a network cannot tell, a density can. */

import { bayesAt, logMarginal } from '../../worlds/bayes';
import { netAnswers } from '../../store/unknown/at-probe';
import { unknownWords } from '../../words/unknown';
import { useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { Figure } from '../world/Figure';
import { RareHere } from '../world/RareHere';
import { Row } from './Row';
import { useUnknown } from './unknown-context';
import styles from './Unknown.module.css';

export function OutlierRow() {
  const { store } = useUnknown();
  const { answers: words, refusals } = unknownWords[useLanguage()];
  /** The world's P(x) with the network's Q(y | x) as the one that is sure. */
  const sure = () => {
    const now = store.now();
    if (!now?.law || now.situation.refusal) return undefined;
    const { model, x, view: { missing }, priors, fits, law, point } = now;
    const net = netAnswers(model, x, { missing, priors }, fits.priors, fits.means);
    return net?.says === undefined ? undefined : { ...bayesAt(law, point), posteriors: net.posterior, bayesClass: net.says };
  };
  return (
    <>
      <Row
        name="outlier"
        net={(
          <div className={`${styles['hatched']} ${styles['low']}`}>
            <p>{refusals.outlier} <span className={styles['value']}><Figure name="net.most" /> ({words.says} <Figure name="net.says" />)</span></p>
          </div>
        )}
        fitted={(
          <>
            <dl className={styles['figures']}>
              <dt>{words.logFit}</dt><dd><Figure name="fitted.logMarginal" /></dd>
              <dt>{words.rare}</dt><dd><Figure name="fitted.rare" /></dd>
              <dt>{words.distance}</dt><dd><Figure name="fitted.distance" /></dd>
            </dl>
            <Verdict />
            <p className={styles['note']}>{words.limit}</p>
          </>
        )}
        truth={<><dl className={styles['figures']}><dt>{words.logP}</dt><dd><Figure name="truth.logMarginal" /></dd></dl><p className={styles['note']}>{words.trueRare}</p></>}
      />
      <RareHere read={sure} />
    </>
  );
}

/** Whether ln P̂(x) lies below that of 1 % of the examples. */
function Verdict() {
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].answers;
  const root = usePainter<HTMLParagraphElement>((element) => () => {
    const now = store.now();
    const text = now?.fitted.ok ? (logMarginal(now.fitted.world, now.point) < now.fitted.rare ? words.isRare : words.isUsual) : '';
    if (element.textContent !== text) element.textContent = text;
  });
  return <p ref={root} data-verdict="" className={styles['verdict']} />;
}
