/** The sentences of comparing: what an edit changed, and a pinned state beside the one now. */

import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

const en = {
  /** The panel in place of the derivation. */
  region: 'What the edit changed',
  /** What is edited, while the gesture lasts and after it. */
  editing: {
    W: 'Editing one weight', b: 'Editing one bias', A: 'Editing one input', Y: 'Editing one target', alpha: 'Editing the learning rate',
  },
  edited: {
    W: 'One weight was edited', b: 'One bias was edited', A: 'One input was edited', Y: 'One target was edited', alpha: 'The learning rate was edited',
  },
  /** Around the edited number's symbol. */
  titleToLoss: { before: 'From', after: 'to the loss' },
  titleToUpdate: { before: 'From', after: 'to the update' },
  putBack: 'Put back',
  keep: 'Keep',
  close: 'Close',
  table: 'What changed, in the order in which it is computed',
  columns: { what: 'what', through: 'through', before: 'before', after: 'after', change: 'change', bar: 'change as a bar' },
  /** Below the rows of a quantity, where not all that changed are shown. */
  more: (changed: number, shown: number) => `${changed} changed, the ${shown} strongest are shown`,
  leftOut: (count: number) => `${count} more quantities between`,
  inExample: (example: number) => `Example ${example}. J is the mean over the batch.`,
  nothing: 'Nothing that follows from it is computed yet. Step on, and the change goes on.',
  unchanged: 'Nothing that is computed so far follows from it.',
  was: 'was',
  gradients: 'Gradients recomputed',
  counted: (changed: number, computed: number) => `${changed} of ${computed} computed numbers changed`,
  cost: {
    caption: 'J as only this number moves; the dashed line is its gradient before the edit',
    chart: (name: string) => `J over ${name}: the curve, the tangent before the edit, and the point now`,
    predicted: 'gradient × change',
    actual: 'actual change of J',
    missed: 'missed by the line',
    noGradient: 'Its gradient is not computed yet, so nothing was predicted.',
    noGradientAtAll: 'This number has no gradient in this pass, so nothing was predicted.',
    noCost: 'J is not computed yet.',
    working: 'The curve is drawn when the edit ends.',
  },
  /** What happened beside what the gradient said. The kinds are those of `editing`. */
  verdicts: {
    right: (what: string) => `The line is right to four decimals: so small a change of ${what} hardly bends the loss.`,
    flat: (what: string) => `The gradient was 0 and promised nothing; it says only what happens right beside the old ${what}.`,
    helpsMore: (what: string) => `The loss bends: ${what} helps more than its gradient said.`,
    helpsLess: (what: string) => `The loss bends: ${what} helps less than its gradient said.`,
    tooFar: (what: string) => `The gradient promised less loss, but so far away the loss rises: ${what} was moved too far.`,
    hurtsMore: (what: string) => `The loss bends: ${what} hurts more than its gradient said.`,
    hurtsLess: (what: string) => `The loss bends: ${what} hurts less than its gradient said.`,
    helpsAfterAll: (what: string) => `The gradient promised more loss, but so far away the loss falls: ${what} helps after all.`,
  },
  /** What is edited, within those sentences. */
  this: { W: 'this weight', b: 'this bias', A: 'this input', Y: 'this target', alpha: 'this rate' },

  /** The dialog. */
  title: 'Compare with A',
  whatFor: 'Pin a state as A, change what you like, and see every quantity of A beside now.',
  pin: 'Pin this state as A',
  pinAgain: 'Pin now as A instead',
  unpin: 'Unpin',
  backToA: 'Back to A',
  backToANote: 'One undo brings the present state back.',
  pinned: 'A is this state. Close, change something, and come back.',
  costs: { a: 'J of A', now: 'J now', difference: 'difference' },
  caption: 'Every quantity of A beside now',
  head: { quantity: 'quantity', norm: '‖now − A‖', changed: 'changed', largest: 'largest change' },
  changedOf: (changed: string, count: string) => `${changed} of ${count}`,
  same: 'the same',
  partner: {
    onlyA: 'only in A',
    onlyNow: 'only now',
    otherShape: (a: string, now: string) => `${a} in A, ${now} now: no partner`,
    otherExamples: 'other examples: no partner',
    notComputed: 'not computed yet',
  },
  conventions: 'A was computed by the other convention of 1/m, so its gradients differ also where no number was edited.',
  open: (name: string) => `Show ${name} entry by entry`,
  shut: (name: string) => `Hide the entries of ${name}`,
  goTo: (name: string) => `Go to ${name}`,
  go: 'Go there',
  entries: { entry: 'entry', a: 'A', now: 'now', difference: 'now − A' },
  strongest: (shown: string, all: string) => `The ${shown} largest changes of ${all} entries.`,
};

export type CompareWords = Widened<typeof en>;

const ko: CompareWords = {
  region: '이 편집으로 바뀐 것',
  editing: {
    W: '가중치 하나 편집 중', b: '편향 하나 편집 중', A: '입력 하나 편집 중', Y: '목표값 하나 편집 중', alpha: '학습률 편집 중',
  },
  edited: {
    W: '가중치 하나를 바꿈', b: '편향 하나를 바꿈', A: '입력 하나를 바꿈', Y: '목표값 하나를 바꿈', alpha: '학습률을 바꿈',
  },
  titleToLoss: { before: '', after: '에서 손실까지' },
  titleToUpdate: { before: '', after: '에서 갱신까지' },
  putBack: '되돌리기',
  keep: '유지',
  close: '닫기',
  table: '바뀐 값, 계산하는 순서대로',
  columns: { what: '값', through: '거친 값', before: '이전', after: '이후', change: '변화', bar: '변화의 막대' },
  more: (changed, shown) => `${changed}개가 바뀌었고, 가장 크게 바뀐 ${shown}개를 보여 줍니다`,
  leftOut: (count) => `그 사이의 행렬 ${count}개 생략`,
  inExample: (example) => `샘플 ${example}. J는 배치 전체의 평균입니다.`,
  nothing: '이 값을 써서 계산한 것이 아직 없습니다. 한 단계씩 나아가면 변화가 이어집니다.',
  unchanged: '지금까지 계산한 값 중에 이 값의 영향을 받은 것이 없습니다.',
  was: '이전 값',
  gradients: '다시 계산한 기울기',
  counted: (changed, computed) => `계산된 수 ${computed}개 중 ${changed}개가 바뀜`,
  cost: {
    caption: '이 값만 움직일 때의 J. 점선은 편집하기 전의 기울기입니다',
    chart: (name) => `${name}에 따른 J: 곡선, 편집 전의 접선, 지금의 점`,
    predicted: '기울기 × 변화',
    actual: 'J의 실제 변화',
    missed: '점선이 놓친 만큼',
    noGradient: '이 값의 기울기를 아직 계산하지 않아 예측이 없습니다.',
    noGradientAtAll: '이번 계산에는 이 값의 기울기가 없어 예측이 없습니다.',
    noCost: 'J는 아직 계산되지 않았습니다.',
    working: '곡선은 편집이 끝나면 그립니다.',
  },
  verdicts: {
    right: (what) => `점선이 소수점 아래 넷째 자리까지 맞습니다. ${what}의 변화가 이만큼 작으면 손실은 거의 휘지 않습니다.`,
    flat: (what) => `기울기가 0이어서 아무것도 예측하지 않았습니다. 기울기는 ${what}의 이전 값 바로 옆에서만 맞습니다.`,
    helpsMore: (what) => `손실 곡선이 휘어 있습니다. ${what}의 변화는 기울기가 예측한 것보다 손실을 더 줄였습니다.`,
    helpsLess: (what) => `손실 곡선이 휘어 있습니다. ${what}의 변화는 기울기가 예측한 것보다 손실을 덜 줄였습니다.`,
    tooFar: (what) => `기울기는 손실이 줄어든다고 했지만 이만큼 멀리 가면 늘어납니다. ${what}의 변화가 너무 컸습니다.`,
    hurtsMore: (what) => `손실 곡선이 휘어 있습니다. ${what}의 변화는 기울기가 예측한 것보다 손실을 더 늘렸습니다.`,
    hurtsLess: (what) => `손실 곡선이 휘어 있습니다. ${what}의 변화는 기울기가 예측한 것보다 손실을 덜 늘렸습니다.`,
    helpsAfterAll: (what) => `기울기는 손실이 늘어난다고 했지만 이만큼 멀리 가면 줄어듭니다. ${what}의 변화는 결국 도움이 되었습니다.`,
  },
  this: { W: '이 가중치', b: '이 편향', A: '이 입력', Y: '이 목표값', alpha: '이 학습률' },

  title: 'A와 비교',
  whatFor: '지금 상태를 A로 고정하고 원하는 대로 바꾼 다음, 모든 값을 A와 나란히 볼 수 있습니다.',
  pin: '지금 상태를 A로 고정',
  pinAgain: '지금 상태를 새로 A로 고정',
  unpin: '고정 해제',
  backToA: 'A로 돌아가기',
  backToANote: '실행 취소 한 번이면 지금 상태로 돌아옵니다.',
  pinned: '지금 상태가 A입니다. 닫고 무언가를 바꾼 뒤 다시 열어 보세요.',
  costs: { a: 'A의 J', now: '지금의 J', difference: '차이' },
  caption: 'A와 지금의 모든 값',
  head: { quantity: '값', norm: '‖지금 − A‖', changed: '바뀐 수', largest: '가장 큰 변화' },
  changedOf: (changed, count) => `${count}개 중 ${changed}개`,
  same: '같음',
  partner: {
    onlyA: 'A에만 있음',
    onlyNow: '지금만 있음',
    otherShape: (a, now) => `A는 ${a}, 지금은 ${now}: 짝이 없음`,
    otherExamples: '샘플이 달라 짝이 없음',
    notComputed: '아직 계산되지 않음',
  },
  conventions: 'A는 1/m의 위치가 다른 규약으로 계산했습니다. 그래서 고친 값이 없어도 기울기가 다릅니다.',
  open: (name) => `${name}의 원소 보기`,
  shut: (name) => `${name}의 원소 숨기기`,
  goTo: (name) => `${withParticle(name, '으로')} 가기`,
  go: '그 값으로 가기',
  entries: { entry: '원소', a: 'A', now: '지금', difference: '지금 − A' },
  strongest: (shown, all) => `원소 ${all}개 중 가장 크게 바뀐 ${shown}개입니다.`,
};

export const compareWords: Sentences<CompareWords> = { en, ko };
