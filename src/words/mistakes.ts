/** The sentences of the classic mistakes: what each is called, and what was done. */

import type { Mistake } from '../engine/mistakes';
import type { Sentences, Widened } from './language';

const en = {
  table: (name: string) => `Classic mistakes, and what each makes of ${name}`,
  done: 'what was done',
  gives: 'gives',
  off: 'off by',
  right: 'Backpropagation',
  numeric: 'Central difference',
  same: 'the same here',
  misfit: (shapes: string) => `does not fit: ${shapes}`,
  own: 'Which of them is in your own program?',
  mistakes: {
    updateFirst: { name: 'Updated first', done: 'Each layer was updated before its error was sent back, so the error came through the new weights.' },
    noTranspose: { name: 'No transpose', done: 'W dz was computed in place of Wᵀ dz: a row of W where a column belongs.' },
    droppedPath: { name: 'A dropped path', done: 'The last unit of each layer was left out of the sum over paths.' },
    noSlope: { name: 'A missing slope', done: 'dz was taken to be da: g′(z) was left out.' },
    hadamardSoftmax: { name: '⊙ for softmax', done: 'Softmax was treated entry by entry: dz = da ⊙ p(1 − p). The cross terms −p p′ of every two outputs were left out.' },
    twiceDivided: { name: '1/m twice', done: 'The errors were divided by m at the start of backward, and dW and db again.' },
    notDivided: { name: 'No 1/m', done: 'The examples were added up and never divided by m.' },
    sign: { name: 'The wrong sign', done: 'The error was taken as y − a: the update would climb.' },
  } satisfies Readonly<Record<Mistake, { name: string; done: string }>>,
};

export type MistakeWords = Widened<typeof en>;

const ko: MistakeWords = {
  table: (name) => `흔한 실수와 그때의 값: ${name}`,
  done: '무엇을 했나',
  gives: '결과',
  off: '차이',
  right: '역전파',
  numeric: '중심 차분',
  same: '여기서는 같음',
  misfit: (shapes) => `모양이 맞지 않음: ${shapes}`,
  own: '직접 만든 프로그램에는 어떤 실수가 있나요?',
  mistakes: {
    updateFirst: { name: '갱신을 먼저 함', done: '오차를 뒤로 보내기 전에 층마다 가중치를 갱신해서, 오차가 새 가중치를 거쳤습니다.' },
    noTranspose: { name: '전치하지 않음', done: 'Wᵀ dz 대신 W dz를 계산했습니다. W의 열을 쓸 자리에 행을 썼습니다.' },
    droppedPath: { name: '빠뜨린 경로', done: '경로에 대한 합에서 층마다 마지막 유닛을 빠뜨렸습니다.' },
    noSlope: { name: '빠뜨린 미분계수', done: 'g′(z)를 곱하지 않고 dz를 da와 같다고 두었습니다.' },
    hadamardSoftmax: { name: '소프트맥스에 ⊙', done: '소프트맥스를 원소별 함수로 보고 dz = da ⊙ p(1 − p)로 두었습니다. 서로 다른 두 출력 사이의 항 −p p′를 빠뜨렸습니다.' },
    twiceDivided: { name: '1/m을 두 번', done: '역전파를 시작할 때 오차를 m으로 나누고, dW와 db에서 또 나누었습니다.' },
    notDivided: { name: '1/m을 빠뜨림', done: '샘플마다 구한 값을 더하기만 하고 m으로 나누지 않았습니다.' },
    sign: { name: '반대 부호', done: '오차를 y − a로 두었습니다. 이대로 갱신하면 비용이 커집니다.' },
  },
};

export const mistakeWords: Sentences<MistakeWords> = { en, ko };
