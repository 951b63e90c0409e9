/** How a quantity is named in speech. */

import type { QuantityName } from '../engine/quantity';
import type { Sentences, Widened } from './language';
import { optimizerNames } from './optimizer-names';

const en = {
  names: {
    W: 'W', b: 'b', Wnew: 'new W', bnew: 'new b', Z: 'z', A: 'a', dW: 'dW', db: 'db', dZ: 'dz', dA: 'da',
    gp: 'slope of g', Y: 'y', Lo: 'loss', J: 'cost J', alpha: 'learning rate', ...optimizerNames.en,
  } satisfies Record<QuantityName, string>,
  inLayer: (symbol: string, layer: number) => `${symbol}[${layer}]`,
  unit: (unit: number) => `unit ${unit}`,
  example: (example: number) => `example ${example}`,
  row: (row: number) => `row ${row}`,
  column: (column: number) => `column ${column}`,
};

export type SymbolWords = Widened<typeof en>;

const ko: SymbolWords = {
  names: {
    W: 'W', b: 'b', Wnew: '새 W', bnew: '새 b', Z: 'z', A: 'a', dW: 'dW', db: 'db', dZ: 'dz', dA: 'da',
    gp: 'g의 미분계수', Y: 'y', Lo: '손실', J: '비용 J', alpha: '학습률', ...optimizerNames.ko,
  },
  /** The layer is the letter's: `g[1]의 미분계수`. */
  inLayer: (symbol, layer) => (symbol.includes('의 ') ? symbol.replace('의 ', `[${layer}]의 `) : `${symbol}[${layer}]`),
  unit: (unit) => `유닛 ${unit}`,
  example: (example) => `샘플 ${example}`,
  row: (row) => `${row}행`,
  column: (column) => `${column}열`,
};

export const symbolWords: Sentences<SymbolWords> = { en, ko };
