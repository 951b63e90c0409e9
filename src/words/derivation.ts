/** The sentences of the derivation panel. */

import type { Level } from '../engine/experiment';
import type { Pitfall } from '../derivation/pitfall';
import type { DerivationOperation, Why } from '../derivation/rung';
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
  allRungs: 'All rungs',
  levels: {
    unit: 'One unit', weight: 'One weight', bias: 'One bias', output: 'One output', term: 'Term by term', row: 'One row',
    column: 'One column', rows: 'Row by row', vectors: 'As vectors', layer: 'Whole layer', outputs: 'All outputs',
    batch: 'Whole batch',
  } satisfies Record<LevelName, string>,
  termKeys: 'Terms of the formula',
  wideFormula: 'Formula, wider than the panel: scrolls sideways',
  notComputed: 'not computed',
  useShortcut: '∞ × 0: use the shortcut',
  actually: (cost: string) => `actually ${cost}`,
  /** In place of the numbers; `a` is the letter of an output. */
  broken: {
    logarithm: (a: 'a' | 'p') => `Cannot be computed in this form: ${a} rounds to 0 or 1. See the form from the logits.`,
    exponential: () => 'Cannot be computed in this form: e to the power of a logit is too large or too small. The largest logit is subtracted first.',
    saturation: () => 'The full chain comes to ∞ × 0: use the shortcut.',
    cancelled: (a) => `Cannot be computed in this form: ${a} rounds to 0 or 1. The line with ${a} − y has no division.`,
  } satisfies Record<Pitfall, (a: 'a' | 'p') => string>,
  /** The rule of a line in a few words (content spec, section 3.2). */
  why: {
    definition: 'by definition',
    'chain-rule': 'chain rule, one path',
    'sum-over-paths': 'chain rule, add all paths',
    linearity: 'linear, read off the coefficient',
    differentiate: 'differentiate',
    'quotient-rule': 'quotient rule',
    substitute: 'substitute',
    algebra: 'simplify',
    'stable-form': 'same value, safe arithmetic',
    row: 'write as a row',
    'stack-rows': 'stack the rows',
    'inner-product': 'recognise an inner product',
    'outer-product': 'recognise an outer product (column × row)',
    hadamard: 'recognise a Hadamard product',
    jacobian: 'Jacobian view',
    'matrix-vector': 'recognise a matrix-vector product',
    'matrix-product': 'recognise a matrix product',
    'mean-over-examples': 'mean over the examples',
    'batch-columns': 'one column per example',
    'first-order': 'first-order approximation',
  } satisfies Record<Why, string>,
  terms: (count: number) => `${count} terms`,
  example: (number: number) => `Example ${number}`,
  moreExamples: (count: number) => `${count} more examples`,
};

export type DerivationWords = Widened<typeof en>;

const ko: DerivationWords = {
  symbols: '기호',
  shapes: '모양',
  numbers: '숫자',
  shown: '수식에 표시할 것',
  allRungs: '유도 전체',
  levels: {
    unit: '유닛 하나', weight: '가중치 하나', bias: '편향 하나', output: '출력 하나', term: '항별로', row: '한 행',
    column: '한 열', rows: '행별로', vectors: '벡터로', layer: '층 전체', outputs: '모든 출력',
    batch: '배치 전체',
  },
  termKeys: '수식의 항',
  wideFormula: '수식: 패널보다 넓어 옆으로 스크롤됩니다',
  notComputed: '계산 전',
  useShortcut: '∞ × 0: 지름길을 쓰세요',
  actually: (cost) => `실제 ${cost}`,
  broken: {
    logarithm: (a) => `이 식으로는 계산할 수 없다: ${a} 값이 0이나 1로 반올림된다. 로짓으로 나타낸 식을 보라.`,
    exponential: () => '이 식으로는 계산할 수 없다: e의 거듭제곱이 너무 크거나 작다. 가장 큰 로짓을 먼저 빼고 계산한다.',
    saturation: () => '연쇄 법칙 전체로는 ∞ × 0이 된다: 지름길을 쓴다.',
    cancelled: (a) => `이 식으로는 계산할 수 없다: ${a} 값이 0이나 1로 반올림된다. ${a} − y로 쓴 줄에는 나눗셈이 없다.`,
  },
  why: {
    definition: '정의',
    'chain-rule': '연쇄 법칙 (경로 하나)',
    'sum-over-paths': '연쇄 법칙 (모든 경로의 합)',
    linearity: '선형: 계수 읽기',
    differentiate: '미분',
    'quotient-rule': '몫의 미분법',
    substitute: '대입',
    algebra: '식 정리',
    'stable-form': '같은 값, 안전한 계산',
    row: '행으로 쓰기',
    'stack-rows': '행 쌓기',
    'inner-product': '내적으로 보기',
    'outer-product': '외적(열 × 행)으로 보기',
    hadamard: '아다마르 곱으로 보기',
    jacobian: '야코비 행렬로 보기',
    'matrix-vector': '행렬-벡터 곱으로 보기',
    'matrix-product': '행렬 곱으로 보기',
    'mean-over-examples': '샘플에 대한 평균',
    'batch-columns': '샘플마다 열 하나',
    'first-order': '1차 근사',
  },
  terms: (count) => `항 ${count}개`,
  example: (number) => `샘플 ${number}`,
  moreExamples: (count) => `나머지 샘플 ${count}개`,
};

export const derivationWords: Sentences<DerivationWords> = { en, ko };
