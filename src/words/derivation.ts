/** The sentences of the derivation panel. */

import type { Level } from '../engine/experiment';
import type { DerivationOperation } from '../derivation/rung';
import type { Sentences, Widened } from './language';

/** What one is at the scalar and the vector level: a unit, a weight, a row. */
export type LevelName =
  | 'unit' | 'weight' | 'bias' | 'output' | 'term' | 'row' | 'column' | 'rows' | 'vectors' | 'layer' | 'outputs' | 'batch';

const WHOLE = { matrix: 'layer', batch: 'batch' } as const;
const OF_OUTPUTS = { scalar: 'output', vector: 'outputs', ...WHOLE } as const;
const OF_LOSS = { scalar: 'term', vector: 'vectors', ...WHOLE } as const;

/** Which of the names a level has in an operation. */
export const LEVEL_NAMES: Readonly<Record<DerivationOperation, Readonly<Record<Level, LevelName>>>> = {
  z: { scalar: 'unit', vector: 'row', ...WHOLE },
  a: { scalar: 'unit', vector: 'layer', ...WHOLE },
  'a.softmax': OF_OUTPUTS,
  'loss.half_se': OF_LOSS,
  'loss.mse': OF_LOSS,
  'loss.bce': OF_LOSS,
  'loss.ce': OF_LOSS,
  'dAL.half_se': OF_OUTPUTS,
  'dAL.mse': OF_OUTPUTS,
  'dAL.bce': OF_OUTPUTS,
  'dAL.ce': OF_OUTPUTS,
  dZ: { scalar: 'unit', vector: 'rows', ...WHOLE },
  'dZ.softmax': OF_OUTPUTS,
  'dZ.softmax_ce_shortcut': OF_OUTPUTS,
  'dZ.sigmoid_bce_shortcut': OF_OUTPUTS,
  dW: { scalar: 'weight', vector: 'row', ...WHOLE },
  db: { scalar: 'bias', vector: 'layer', ...WHOLE },
  dA: { scalar: 'unit', vector: 'column', ...WHOLE },
  update: { scalar: 'weight', vector: 'row', ...WHOLE },
};

const en = {
  symbols: 'Symbols',
  shapes: 'Shapes',
  numbers: 'Numbers',
  shown: 'What the formulas show',
  levels: {
    unit: 'One unit', weight: 'One weight', bias: 'One bias', output: 'One output', term: 'Term by term', row: 'One row',
    column: 'One column', rows: 'Row by row', vectors: 'As vectors', layer: 'Whole layer', outputs: 'All outputs',
    batch: 'Whole batch',
  } satisfies Record<LevelName, string>,
  termKeys: 'Terms of the formula',
  wideFormula: 'Formula, wider than the panel: scrolls sideways',
  notComputed: 'not computed',
  useShortcut: '∞ × 0: use the shortcut',
  terms: (count: number) => `${count} terms`,
};

export type DerivationWords = Widened<typeof en>;

const ko: DerivationWords = {
  symbols: '기호',
  shapes: '모양',
  numbers: '숫자',
  shown: '수식에 표시할 것',
  levels: {
    unit: '유닛 하나', weight: '가중치 하나', bias: '편향 하나', output: '출력 하나', term: '항별로', row: '한 행',
    column: '한 열', rows: '행별로', vectors: '벡터로', layer: '층 전체', outputs: '모든 출력',
    batch: '배치 전체',
  },
  termKeys: '수식의 항',
  wideFormula: '수식: 패널보다 넓어 옆으로 스크롤됩니다',
  notComputed: '계산 전',
  useShortcut: '∞ × 0: 지름길을 쓰세요',
  terms: (count) => `항 ${count}개`,
};

export const derivationWords: Sentences<DerivationWords> = { en, ko };
