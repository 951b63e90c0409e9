/** Blocks are not separability: three XOR networks with their alignment beside their accuracy, as the painter of the section writes them. */

import { CAVEAT_NETWORKS, type CaveatNumbers } from '../../store/kernels/caveat';
import { kernelWords } from '../../words/kernels';
import { sixDecimals } from '../../writers/kernels-figures';
import { useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { Figure } from '../world/Figure';
import styles from './Kernels.module.css';

export function Caveat({ read }: { readonly read: () => CaveatNumbers | undefined }) {
  const words = kernelWords[useLanguage()].alignment;
  const sentence = usePainter<HTMLParagraphElement>((element) => () => {
    const now = read();
    const text = now
      ? words.caveat(sixDecimals(now.exact.alignment).text, sixDecimals(now.stuck.alignment).text, sixDecimals(now.solved.alignment).text)
      : words.computing;
    if (element.textContent !== text) element.textContent = text;
  });
  return (
    <section aria-labelledby="kernels-caveat" className={styles['part']}>
      <h2 id="kernels-caveat">{words.caveatTitle}</h2>
      <table className={styles['table']}>
        <thead><tr><th scope="col">{words.network}</th><th scope="col">{words.accuracy}</th><th scope="col">{words.CKA}</th></tr></thead>
        <tbody>
          {CAVEAT_NETWORKS.map((network) => (
            <tr key={network}>
              <th scope="row">{words.rows[network]}</th><td><Figure name={`xor.${network}.accuracy`} /></td><td><Figure name={`xor.${network}.cka`} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p ref={sentence} className={styles['note']} />
    </section>
  );
}
