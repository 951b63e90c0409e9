/** What a reader sees of a formula: KaTeX's own output, without its tags. */

import katex from 'katex';
import type { Experiment } from '../../../src/engine/experiment';
import type { Numbers } from '../../../src/derivation/evaluate';
import { fillSlots, slotTexts } from '../../../src/writers/slots';
import type { Formula } from '../../../src/writers/tex';
import type { NumberStyle } from '../../../src/writers/tex-numbers';

export function styleOf({ network, batch }: Experiment, change: Partial<NumberStyle> = {}): NumberStyle {
  return {
    shape: network,
    capital: true,
    manyExamples: batch.length > 1,
    columnsOfCost: false,
    gradients: 'd',
    batch,
    known: () => true,
    centre: () => [0, 0],
    washed: () => false,
    notComputed: 'not computed',
    termCount: (count) => `${count} terms`,
    ...change,
  };
}

export function rendered(tex: string): string {
  return katex.renderToString(tex, {
    output: 'html',
    throwOnError: true,
    trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  });
}

/** The lines as text, on these numbers; spaces of every kind are left out. */
export function textLines(formula: Formula, numbers?: Numbers): string[] {
  const texts = numbers ? slotTexts(formula.slots, numbers) : [];
  return formula.lines.map((pieces) => pieces.map((piece) => plain(rendered(fillSlots(piece, texts)))).join(''));
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/[\s\u200B\u00A0]/g, '');
}
