/** A short piece of mathematics without live numbers, such as a quantity's symbol. */

import katex from 'katex';
import { typesetOnce } from './typeset-once';

export function MathText({ tex, className }: { tex: string; className?: string | undefined }) {
  // KaTeX escapes what it is given, and what it is given here are our own symbols.
  return <span className={className} dangerouslySetInnerHTML={{ __html: mathTextOf(tex) }} />;
}

export const mathTextOf = typesetOnce((tex) => katex.renderToString(tex, { throwOnError: true, output: 'htmlAndMathml' }));
