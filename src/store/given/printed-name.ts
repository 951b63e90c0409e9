/** The name in what stands before printed numbers. */

import { NUMBER } from './printed-number';

/** The factor that old PyTorch prints before an array. */
export const SCALED = new RegExp(`(${NUMBER})\\s*\\*\\s*$`);

/** The shape that is printed after a name: `dW1 (2, 3)`, `dW1.shape: (2, 3)`, `dW1 torch.Size([2, 3])`. */
const SHAPE = /(?:\.shape|\s+shape)?\s*[:=]?\s*(?:torch\.Size\(\[[\d, ]*\]\)|\(\s*\d*\s*(?:,\s*\d*\s*)*\))\s*[:=]?\s*$/;

/** The name at the end of what stands before numbers, without the call that they stand in. */
export function nameIn(label: string): string {
  const bare = label
    .replace(SCALED, '')
    .replace(SHAPE, '')
    .replace(/Parameter containing:/, '')
    .replace(/(?:[\w.]+\(\s*)+$/, '')
    .replace(/[\s=:,({]+$/, '')
    .trim();
  const printed = /print\((.*?)\)?$/.exec(bare)?.[1] ?? bare;
  const last = printed.split(/[,;{]\s*|:\s|\(\s*(?=['"])/).at(-1) ?? '';
  return last.replace(/^(['"])(.*)\1$/, '$2').trim().slice(-60);
}
