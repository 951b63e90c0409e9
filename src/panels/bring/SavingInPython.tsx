/** How weights become files that are read here, in the words of each framework. */

import { bringWords } from '../../words/bring';
import { useLanguage } from '../app';
import styles from './Bring.module.css';

const WAYS = [
  { name: 'PyTorch, safetensors', code: 'from safetensors.torch import save_file\nsave_file(model.state_dict(), "weights.safetensors")' },
  { name: 'PyTorch, NumPy', code: 'import numpy as np\nnp.savez("weights.npz", **{k: v.cpu().numpy() for k, v in model.state_dict().items()})' },
  { name: 'PyTorch, JSON', code: 'import json\njson.dump({k: v.tolist() for k, v in model.state_dict().items()}, open("weights.json", "w"))' },
  { name: 'Keras', code: 'import numpy as np\nnp.savez("weights.npz", *model.get_weights())' },
  { name: 'NumPy', code: 'np.savez("weights.npz", W1=W1, b1=b1, W2=W2, b2=b2)' },
] as const;

/** `isAsked` unfolds it: what was brought cannot be read, and this is the way out. */
export function SavingInPython({ isAsked }: { readonly isAsked: boolean }) {
  const words = bringWords[useLanguage()];
  return (
    <details className={styles['saving']} open={isAsked}>
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
