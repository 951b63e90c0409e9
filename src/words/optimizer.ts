/** The sentences of choosing an optimizer. */

import type { Optimizer } from '../engine/experiment';
import type { Sentences, Widened } from './language';

const en = {
  title: 'Optimizer',
  rule: 'Update rule',
  names: { gd: 'gradient descent', momentum: 'momentum', adam: 'Adam' } satisfies Record<Optimizer['name'], string>,
  numbers: { momentum: 'Momentum μ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', weightDecay: 'Weight decay λ' },
  problems: {
    fraction: 'Type a number from 0 to less than 1, such as 0.9.',
    positive: 'Type a number above 0, such as 1e-8.',
    notNegative: 'Type 0 or a number above 0, such as 0.01.',
  },
  decayNote: 'Weight decay pulls weights towards 0, not biases. J is shown without its penalty.',
  updates: (t: number) => `It begins with what it remembers of ${t} ${t === 1 ? 'update' : 'updates'}.`,
  did: (name: string) => `Optimizer: ${name}.`,
};

export type OptimizerWords = Widened<typeof en>;

const ko: OptimizerWords = {
  title: '최적화 방법',
  rule: '갱신 규칙',
  names: { gd: '경사 하강법', momentum: '모멘텀', adam: 'Adam' },
  numbers: { momentum: '모멘텀 μ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', weightDecay: '가중치 감쇠 λ' },
  problems: {
    fraction: '0.9처럼 0 이상 1 미만의 수를 입력하세요.',
    positive: '1e-8처럼 0보다 큰 수를 입력하세요.',
    notNegative: '0이나 0.01처럼 0 이상의 수를 입력하세요.',
  },
  decayNote: '가중치 감쇠는 가중치만 0으로 당기고 편향은 그대로 둡니다. J에는 벌점을 더하지 않습니다.',
  updates: (t) => `지금까지 ${t}번 갱신하며 기억한 값에서 시작합니다.`,
  did: (name) => `최적화 방법: ${name}.`,
};

export const optimizerWords: Sentences<OptimizerWords> = { en, ko };
