/** How weights become files that are read here, in the words of each framework. */

import { bringWords } from '../../words/bring';
import { useLanguage } from '../app';
import styles from './Bring.module.css';

const WAYS = [
  { name: 'PyTorch, safetensors', code: 'from safetensors.torch import save_file\nsave_file(model.state_dict(), "weights.safetensors")' },
  { name: 'PyTorch, NumPy', code: 'import numpy as np\nnp.savez("weights.npz", **{k: v.cpu().numpy() for k, v in model.state_dict().items()})' },
  { name: 'Keras', code: 'import numpy as np\nnp.savez("weights.npz", *model.get_weights())' },
  { name: 'NumPy', code: 'np.savez("weights.npz", W1=W1, b1=b1, W2=W2, b2=b2)' },
] as const;

export function SavingInPython() {
  const words = bringWords[useLanguage()];
  return (
    <details className={styles['saving']}>
      <summary>{words.howToSave}</summary>
      <dl>
        {WAYS.map(({ name, code }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd><pre><code>{code}</code></pre></dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
