/** One feature was not measured: a network needs a guess in its place, a law of x leaves it out exactly. */

import type { LawName } from '../../paint/unknown/maps';
import { unknownWords } from '../../words/unknown';
import { useLanguage } from '../app';
import { Figure } from '../world/Figure';
import { Probabilities, Row } from './Row';
import { useUnknown, useUnknownView } from './unknown-context';
import styles from './Unknown.module.css';

const SUBSCRIPTS = ['₁', '₂'] as const;

export function MissingRow({ K, n }: { readonly K: number; readonly n: number }) {
  const { store: { view } } = useUnknown();
  const words = unknownWords[useLanguage()];
  const missing = Math.min(useUnknownView((state) => state.missing), n - 1);
  const put = (who: 'net' | LawName) => <>{words.answers.putAt} (<Figure name={`${who}.mean`} />)</>;
  const law = (who: LawName) => (
    <>
      <Probabilities name={`${who}.left`} K={K} label={<b>{words.answers.marginalised}</b>} />
      <Probabilities name={`${who}.put`} K={K} label={<>{put(who)}: {words.answers.guess}</>} />
    </>
  );
  return (
    <Row
      name="missing"
      net={<><p className={styles['verdict']}>{words.answers.needs}</p><Probabilities name="net.put" K={K} label={<>{put('net')}: {words.answers.guess}</>} /></>}
      fitted={law('fitted')}
      truth={law('truth')}
    >
      {n > 1 && (
        <span className="segmented" role="group" aria-label={words.missing.label}>
          {([0, 1] as const).map((i) => (
            <button key={i} type="button" aria-pressed={missing === i} onClick={() => view.look({ missing: i })}>{words.missing.x(SUBSCRIPTS[i])}</button>
          ))}
        </span>
      )}
    </Row>
  );
}
