/** The sentences of the shelf: the matrices of the step. */

import type { Sentences, Widened } from './language';
import { optimizerNames } from './optimizer-names';

const en = {
  given: 'Given at the start',
  inThisStep: 'Matrices in this step',
  laterInThisPass: 'Later in this pass',
  stillToCome: 'Still to come',
  /** Where a deep network's parameters are not all shown. */
  furtherLayers: (first: number, last: number) => `The weights and biases of layers ${first} to ${last} appear at their steps.`,
  moreBelow: '↓ More matrices below: scroll here.',
  beforeTheUpdate: 'Gradients belong to the parameters before the update.',
  notComputed: 'not computed yet',
  shape: (rows: number, columns: number) => `${rows}×${columns}`,
  transposed: (name: string) => `${name} transposed`,
  /** The name of a matrix for those who hear it. */
  matrix: (name: string, rows: number, columns: number) => `${name}, ${rows} by ${columns}`,
  inLayer: (symbol: string, layer: number) => `${symbol} layer ${layer}`,
  row: (row: number) => `row ${row}`,
  column: (column: number) => `column ${column}`,
  unit: (unit: number) => `unit ${unit}`,
  feature: (feature: number) => `feature ${feature}`,
  example: (example: number) => `example ${example}`,
  names: {
    x: 'x', p: 'p', W: 'W', b: 'b', Wnew: 'new W', bnew: 'new b', Z: 'z', A: 'a', dW: 'dW', db: 'db', dZ: 'dz', dA: 'da',
    gp: 'slope of g', Y: 'target y', Lo: 'loss', J: 'cost J', alpha: 'learning rate α', ...optimizerNames.en,
  },
  legend: {
    label: 'Marks and colours',
    activation: 'activation x, a',
    preActivation: 'weighted sum z',
    weight: 'weight W',
    bias: 'bias b',
    gradient: 'gradient',
    values: 'values',
    gradients: 'gradients',
    signs: 'every gradient carries its sign and a notched corner',
  },
};

export type ShelfWords = Widened<typeof en>;

const ko: ShelfWords = {
  given: '처음에 주어진 값',
  inThisStep: '이 단계의 행렬',
  laterInThisPass: '이번 순전파에서 나올 행렬',
  stillToCome: '앞으로 나올 행렬',
  furtherLayers: (first, last) => `${first}층부터 ${last}층까지의 가중치와 편향은 해당 단계에서 볼 수 있습니다.`,
  moreBelow: '↓ 아래로 스크롤하면 나머지 행렬이 나옵니다.',
  beforeTheUpdate: '기울기는 모두 갱신 전 매개변수로 구한 값입니다.',
  notComputed: '아직 계산되지 않음',
  shape: (rows, columns) => `${rows}×${columns}`,
  transposed: (name) => `${name}의 전치`,
  matrix: (name, rows, columns) => `${name}, ${rows}행 ${columns}열`,
  inLayer: (symbol, layer) => `${layer}층 ${symbol}`,
  row: (row) => `${row}행`,
  column: (column) => `${column}열`,
  unit: (unit) => `유닛 ${unit}`,
  feature: (feature) => `특징 ${feature}`,
  example: (example) => `샘플 ${example}`,
  names: {
    x: 'x', p: 'p', W: 'W', b: 'b', Wnew: '새 W', bnew: '새 b', Z: 'z', A: 'a', dW: 'dW', db: 'db', dZ: 'dz', dA: 'da',
    gp: 'g의 미분계수', Y: '목표값 y', Lo: '손실', J: '비용 J', alpha: '학습률 α', ...optimizerNames.ko,
  },
  legend: {
    label: '기호와 색',
    activation: '활성값 x, a',
    preActivation: '가중합 z',
    weight: '가중치 W',
    bias: '편향 b',
    gradient: '기울기',
    values: '값',
    gradients: '기울기',
    signs: '기울기에는 항상 부호와 모서리 표시가 있습니다',
  },
};

export const shelfWords: Sentences<ShelfWords> = { en, ko };
