/** How well the fitted laws, the network and the world itself do: a wrong family is seen in its numbers. */

import { useId, useMemo } from 'react';
import { remembering } from '../../paint/train-map';
import type { Diagnostics } from '../../store/unknown/diagnostics';
import type { UnknownNow } from '../../store/unknown/unknown';
import { showWrongFamily } from '../../store/unknown/wrong-family';
import { unknownWords } from '../../words/unknown';
import { linearLogOdds } from '../../worlds/linear-odds';
import { averageText, sixFigure } from '../../writers/truth-figures';
import { diagnosisFigures } from '../../writers/unknown-figures';
import type { Figures } from '../../writers/world-figures';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { keepShown } from '../train/run-acts';
import { useAtRest } from '../use-at-rest';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { useSituation, useUnknown } from './unknown-context';
import styles from './Unknown.module.css';

const ROWS = ['lda', 'qda', 'net', 'truth'] as const;
/** KL of x in nats from which on a family is called wrong: a few parameters fitted to a hundred examples cost less. */
const WRONG = 0.1;

function figuresOf(result: Diagnostics | undefined, now: UnknownNow | undefined): Figures | undefined {
  if (!now) return undefined;
  const lda = now.fits.lda.ok && now.situation.K === 2 ? linearLogOdds(now.fits.lda.world) : undefined;
  const odds = lda && { w1: sixFigure(lda.w[0]), w2: sixFigure(lda.w[1]), b: sixFigure(lda.b) };
  return { ...(result && Object.assign({}, ...ROWS.map((who) => diagnosisFigures(who, result[who])))), ...odds };
}

export function FitTable() {
  const app = useApp();
  const { store } = useUnknown();
  const all = unknownWords[useLanguage()];
  const words = all.table;
  const id = useId();
  const { hasLaw, K, n } = useSituation();
  const figures = useMemo(() => remembering(figuresOf), []);
  const root = useFigures<HTMLElement>(() => figures(store.diagnostics(), store.now()));
  const told = useAtRest(() => {
    const result = store.diagnostics();
    const fit = store.view.getState().fit;
    if (!result || Number.isNaN(result[fit].divergence)) return '';
    const { divergence, error } = result[fit];
    return divergence > WRONG
      ? words.wrong(all.fits[fit], averageText(divergence), averageText(error), averageText(result.truth.error))
      : words.right(all.fits[fit], averageText(divergence));
  });
  const columns = ['logJoint', 'accuracy', ...(hasLaw ? ['error', 'logP', 'divergence'] as const : [])] as const;
  return (
    <section ref={root} aria-labelledby={id} data-part="fits" title={words.how} className={styles['part']}>
      <h2 id={id}>{words.title}</h2>
      {/* Where the table is wider than the page, the arrows move it: what scrolls must take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region without it is out of the keyboard's reach (WCAG 2.1.1) */}
      <div className={styles['scroll']} role="group" aria-label={words.caption} tabIndex={0}>
        <table className={styles['table']} aria-labelledby={id}>
          <thead>
            <tr><td aria-hidden="true" /><th scope="colgroup" colSpan={2}>{words.onExamples}</th>{hasLaw && <th scope="colgroup" colSpan={3}>{words.overWorld}</th>}</tr>
            <tr><th scope="col">{words.who}</th>{columns.map((name) => <th key={name} scope="col">{name === 'logP' ? words.logP : words[name]}</th>)}</tr>
          </thead>
          <tbody>
            {ROWS.filter((who) => who !== 'truth' || hasLaw).map((who) => (
              <tr key={who}>
                <th scope="row">{who === 'lda' || who === 'qda' ? all.fits[who] : all.shift.sources[who]}</th>
                {columns.map((name) => <td key={name}><Figure name={`${who}.${name}`} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!hasLaw && <p className={styles['note']}>{words.unknown}</p>}
      {told !== '' && <p role="status" className={styles['telling']}>{told}</p>}
      {K === 2 && n === 2 && (
        <p className={styles['note']}>{words.odds}: <MathText tex="w" /> = (<Figure name="w1" />, <Figure name="w2" />), <MathText tex="b" /> = <Figure name="b" /></p>
      )}
      <p className={styles['note']}>{words.caveats}</p>
      <p>
        <button
          type="button"
          className="control"
          onClick={() => {
            keepShown(app);
            store.view.look({ fit: 'lda', weights: undefined });
            showWrongFamily(app.experiment);
          }}
        >
          {words.show}
        </button>
      </p>
    </section>
  );
}
