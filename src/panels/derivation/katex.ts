/** TeX to HTML and to MathML: the first is seen and patched, the second is heard. */

import katex, { type KatexOptions } from 'katex';
import { typesetOnce } from '../typeset-once';

const OPTIONS: KatexOptions = {
  throwOnError: true,
  // The only attributes that formulas set: which quantity a term is, and which slot a number fills.
  trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
};

export const htmlOf = typesetOnce((tex) => katex.renderToString(tex, { ...OPTIONS, output: 'html' }));

/** Without KaTeX's copy of the TeX, which some readers would spell out. */
export function mathmlOf(tex: string): string {
  return katex.renderToString(tex, { ...OPTIONS, output: 'mathml' }).replace(/<annotation.*<\/annotation>/s, '');
}
