/** What a list of paths adds up to: the paths that are not listed, the other examples, the gradient. The numbers are painted. */

import type { PathSubject } from '../../engine/paths';
import { isPerExample, referenceText } from '../../engine/quantity';
import type { Structure } from '../../store/structure';
import { pathWords } from '../../words/paths';
import { formatCount } from '../../writers/number';
import { useLanguage } from '../app';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Paths.module.css';
import { subjectTex } from './term-tex';

interface PathSumsProps {
  readonly subject: PathSubject;
  readonly structure: Structure;
  /** All paths of one example, and those of them that are not listed. */
  readonly each: bigint;
  readonly hidden: bigint;
}

export function PathSums({ subject: { gradient, example }, structure: { shape, batch, m }, each, hidden }: PathSumsProps) {
  const words = pathWords[useLanguage()];
  const gradients = useGradientSymbols();
  const others = isPerExample(gradient.key) ? 0 : batch.length - 1;
  return (
    <dl className={styles['sums']}>
      {hidden > 0n && <div><dt>{words.rest(formatCount(hidden))}</dt><dd data-slot="rest" /></div>}
      {others > 0 && (
        <>
          <div className={styles['share']}><dt>{words.share(example + 1)}</dt><dd data-slot="share" /></div>
          <div><dt>{words.others(others, formatCount(each * BigInt(others)))}</dt><dd data-slot="others" /></div>
        </>
      )}
      <div className={styles['sum']} data-ref={referenceText(gradient)}>
        <dt>{words.sumLabel} <MathText tex={`= ${subjectTex(gradient, shape, m, gradients)}`} /></dt>
        <dd data-slot="sum" />
      </div>
    </dl>
  );
}
