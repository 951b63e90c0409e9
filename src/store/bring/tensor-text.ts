/** The text that bytes of a file of tensors hold. */

import { rejectTensor } from './tensor';

/** Rejects what is not UTF-8. */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return rejectTensor('', { kind: 'header' });
  }
}
