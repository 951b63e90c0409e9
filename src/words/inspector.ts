/** The sentences of the inspector: one number, looked into. */

import type { Sentences, Widened } from './language';

const en = {
  nothing: 'Select a number on the stage, in a matrix or in the formula to look into it.',
  fold: 'Details',
  enlarge: 'Enlarge',
  /** Ways to look at a gradient. */
  tabs: { label: 'About this gradient', slope: 'Slope', sum: 'Sum', paths: 'Paths', mistakes: 'Mistakes' },
  notComputed: 'This number is not computed yet.',
  goThere: 'Go to its step',
  given: 'A given number: it is chosen, not computed.',
  givenGradient: 'A given number. What it does to J is known once its gradient is computed.',
  goToGradient: 'Go to its gradient',
  /** The chart of terms. */
  sum: (name: string) => `${name} as a sum of its terms`,
  /** What the terms of a gradient are, one each. */
  sumOf: {
    units: 'One term for each unit that this one feeds: every path on to the loss counts.',
    examples: 'One term for each example of the batch. The gradient is their sum.',
    outputs: 'One term for each output: through a softmax every error comes back to every z.',
  },
  moreTerms: (count: number) => (count === 1 ? '1 more term' : `${count} more terms`),
  /** `a` is the letter of an output. */
  fromLogits: (a: 'a' | 'p') => `${a} rounds to 0 or 1, so its logarithm cannot be computed: these terms come from the logits.`,
  /** Before and after the symbol of the number. */
  change: { before: 'Change in', after: 'for +0.1 in' },
  /** The curve of J; `variable` is its kind. */
  curve: {
    W: 'J as only this weight moves',
    b: 'J as only this bias moves',
    Z: 'J as only this z moves',
    A: 'J as only this a moves',
  },
  chart: (caption: string, name: string) => `${caption}: ${name}`,
  functionCurve: 'The activation as its z moves',
  now: 'now',
  nudge: 'nudge',
  predicted: 'predicted ΔJ',
  actual: 'actual ΔJ',
  nudgeNote: 'Dashed line: gradient × nudge. Thick bar: what the line misses at the last nudge.',
  edit: {
    predicted: 'gradient × change',
    actual: 'actual change of J',
    missed: 'missed by the line',
    note: 'The tangent is the one from before the edit; the curve bends away from it.',
  },
  check: {
    backprop: 'backprop',
    numeric: 'central difference',
    error: 'relative error',
    agree: 'agree',
    close: 'close',
    wrong: 'disagree',
    kink: 'kink: a unit changes sides here, so there is no derivative to compare with',
    undefined: 'a number here is not finite, so there is nothing to compare',
    vanished: 'this number is so large that a step to either side vanishes in rounding, so there is nothing to compare',
  },
  slope: { before: 'The slope here is', after: ': the signal is multiplied by it.' },
  saturated: 'Saturated: the slope is almost 0, so almost nothing passes back.',
  reluKink: 'At exactly 0 the ReLU has no derivative; we use 0, as PyTorch does.',
  working: 'The curve is redrawn when the edit ends.',
  noCurve: 'No curve: the numbers along it are too large or not finite.',
  noFall: 'With a learning rate of 0 or below the cost does not fall.',
};

export type InspectorWords = Widened<typeof en>;

const ko: InspectorWords = {
  nothing: '신경망, 행렬, 수식에서 숫자를 하나 고르면 자세히 볼 수 있습니다.',
  fold: '자세히',
  enlarge: '크게 보기',
  tabs: { label: '이 기울기 살펴보기', slope: '비용 곡선', sum: '합', paths: '경로', mistakes: '흔한 실수' },
  notComputed: '아직 계산되지 않은 값입니다.',
  goThere: '계산하는 단계로 가기',
  given: '주어진 값입니다. 계산하지 않고 정합니다.',
  givenGradient: '주어진 값입니다. 이 값이 J에 미치는 영향은 기울기를 계산한 뒤에 알 수 있습니다.',
  goToGradient: '기울기를 계산하는 단계로 가기',
  sum: (name) => `${name}: 항들의 합`,
  sumOf: {
    units: '이 유닛의 신호를 받는 유닛마다 항이 하나씩 있습니다. 손실로 가는 모든 경로를 더합니다.',
    examples: '배치의 샘플마다 항이 하나씩 있습니다. 기울기는 이 항들의 합입니다.',
    outputs: '출력마다 항이 하나씩 있습니다. 소프트맥스에서는 모든 출력의 오차가 모든 z로 돌아옵니다.',
  },
  moreTerms: (count) => `나머지 항 ${count}개`,
  fromLogits: (a) => `${a} 값이 0이나 1로 반올림되어 로그를 계산할 수 없습니다. 이 항들은 로짓으로 계산한 값입니다.`,
  change: { before: '', after: '의 변화: 다음 값이 0.1 커질 때' },
  curve: {
    W: '이 가중치만 움직일 때의 J',
    b: '이 편향만 움직일 때의 J',
    Z: '이 z만 움직일 때의 J',
    A: '이 a만 움직일 때의 J',
  },
  chart: (caption, name) => `${caption}: ${name}`,
  functionCurve: 'z가 움직일 때의 활성값',
  now: '현재',
  nudge: '변화량',
  predicted: '예측 ΔJ',
  actual: '실제 ΔJ',
  nudgeNote: '점선: 기울기 × 변화량. 굵은 막대: 마지막 변화량에서 점선이 놓친 만큼.',
  edit: {
    predicted: '기울기 × 변화',
    actual: 'J의 실제 변화',
    missed: '점선이 놓친 만큼',
    note: '접선은 고치기 전의 것입니다. 곡선은 접선에서 휘어 나갑니다.',
  },
  check: {
    backprop: '역전파',
    numeric: '중심 차분',
    error: '상대 오차',
    agree: '일치',
    close: '근사',
    wrong: '불일치',
    kink: '꺾인 점: 여기서 가중합의 부호가 바뀌므로 비교할 미분계수가 없습니다',
    undefined: '유한하지 않은 수가 있어 비교할 수 없습니다',
    vanished: '이 수가 너무 커서 양옆으로 옮긴 만큼이 반올림에 사라지므로 비교할 수 없습니다',
  },
  slope: { before: '이 지점의 미분계수는', after: ': 신호에 이 값을 곱한다.' },
  saturated: '포화: 미분계수가 거의 0이라 오차가 거의 전달되지 않는다.',
  reluKink: 'ReLU는 정확히 0에서 미분할 수 없다. PyTorch처럼 미분계수를 0으로 둔다.',
  working: '곡선은 편집이 끝나면 다시 그립니다.',
  noCurve: '이 구간의 수가 너무 크거나 유한하지 않아 곡선을 그릴 수 없습니다.',
  noFall: '학습률이 0 이하이면 비용이 줄지 않습니다.',
};

export const inspectorWords: Sentences<InspectorWords> = { en, ko };
