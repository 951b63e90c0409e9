/** The sentences of the notation: how gradients are named, where 1/m stands, which way the pass takes, and the routes' check. */

import type { Pair } from '../derivation/pair';
import type { Sentences, Widened } from './language';

const en = {
  notation: 'Notation',
  /** Where 1/m stands, always in sight. */
  place: {
    course: (dW: string, db: string) => `1/m in ${dW}, ${db}`,
    autograd: () => '1/m at the start of backward',
    oneExample: () => 'm = 1: J = ℒ',
  },
  names: {
    title: 'Gradients are written',
    note: 'dW is a name for ∂J/∂W.',
  },
  mean: {
    title: '1/m of the mean stands',
    course: 'in dW and db',
    autograd: 'at the start of backward',
    notes: {
      course: 'dA and dZ belong to one example each; dW and db are derivatives of J and carry 1/m.',
      autograd: 'dA and dZ are derivatives of J and carry 1/m; dW and db take it from there and have none of their own.',
      oneExample: 'With one example J = ℒ, and both are the same.',
    },
    /** By autograd's convention, where there are several examples. */
    part: (m: number) => `dZ and dA hold 1/${m} of each example's derivative: ∂J/∂z = ∂ℒ⁽ᵉ⁾/∂z ÷ ${m}.`,
  },
  route: {
    title: 'Through the output',
    shortcut: 'shortcut',
    full: 'full chain',
  },
  inputGradient: {
    label: 'Gradient at the input',
    note: 'One more step at the end of backward: what each input does to the loss.',
  },
  /** `dz` is its name in the reader's notation. */
  pairs: {
    softmaxCrossEntropy: (dz: string) => `Softmax with cross-entropy: the Jacobian times −y/p comes to ${dz} = p − y. That belongs to the pair, not to softmax alone.`,
    sigmoidCrossEntropy: (dz: string) => `Sigmoid with binary cross-entropy: the slope a(1 − a) cancels, and ${dz} = a − y. That belongs to the pair, not to the sigmoid alone.`,
    softmaxSquared: () => 'No shortcut here: p − y is not the derivative of softmax but what softmax and cross-entropy make together. With a squared error the full Jacobian is needed.',
    sigmoidSquared: (dz: string) => `No shortcut here: with a squared error the slope a(1 − a) stays. ${dz} = a − y holds for sigmoid with binary cross-entropy.`,
    identityHalf: (dz: string) => `No shortcut needed: g′ = 1, so the full chain itself gives ${dz} = a − y.`,
    other: (dz: string) => `No shortcut here: ${dz} = a − y belongs to softmax with cross-entropy and to sigmoid with binary cross-entropy.`,
  } satisfies Record<Pair, (dz: string) => string>,
  check: {
    difference: (number: string) => `shortcut − full: max |difference| = ${number}`,
    noNumber: 'shortcut − full: no number: the full chain leaves the range of numbers',
  },
};

export type NotationWords = Widened<typeof en>;

const ko: NotationWords = {
  notation: '표기',
  place: {
    course: (dW, db) => `1/m: ${dW}, ${db}`,
    autograd: () => '1/m: 역전파의 시작',
    oneExample: () => 'm = 1: J = ℒ',
  },
  names: {
    title: '기울기 표기',
    note: 'dW는 ∂J/∂W를 부르는 이름이다.',
  },
  mean: {
    title: '평균의 1/m이 붙는 곳',
    course: 'dW와 db',
    autograd: '역전파의 시작',
    notes: {
      course: 'dA와 dZ의 열은 샘플 하나의 손실을 미분한 것이고, J를 미분한 dW와 db에 1/m이 붙는다.',
      autograd: 'dA와 dZ가 J를 미분한 것이어서 이미 1/m을 품고 있다. dW와 db에는 1/m을 더 붙이지 않는다.',
      oneExample: '샘플이 하나면 J = ℒ이므로 둘은 같다.',
    },
    part: (m) => `dZ와 dA의 각 열은 샘플 하나의 손실을 미분한 값의 1/${m}이다: ∂J/∂z = ∂ℒ⁽ᵉ⁾/∂z ÷ ${m}.`,
  },
  route: {
    title: '출력층을 지나는 길',
    shortcut: '지름길',
    full: '연쇄 법칙 전체',
  },
  inputGradient: {
    label: '입력에 대한 기울기',
    note: '역전파 끝에 한 단계를 더한다. 각 입력이 손실을 얼마나 바꾸는지 구한다.',
  },
  pairs: {
    softmaxCrossEntropy: (dz) => `소프트맥스와 교차 엔트로피: 야코비 행렬에 −y/p를 곱하면 ${dz} = p − y가 된다. 소프트맥스만의 성질이 아니라 이 짝의 성질이다.`,
    sigmoidCrossEntropy: (dz) => `시그모이드와 이진 교차 엔트로피: 미분계수 a(1 − a)가 약분되어 ${dz} = a − y가 된다. 시그모이드만의 성질이 아니라 이 짝의 성질이다.`,
    softmaxSquared: () => '여기에는 지름길이 없다. p − y는 소프트맥스의 미분이 아니라 소프트맥스와 교차 엔트로피가 만나 나온 결과다. 제곱 오차에는 전체 야코비 행렬이 필요하다.',
    sigmoidSquared: (dz) => `여기에는 지름길이 없다. 제곱 오차에서는 미분계수 a(1 − a)가 약분되지 않는다. ${dz} = a − y는 시그모이드와 이진 교차 엔트로피의 짝에서만 성립한다.`,
    identityHalf: (dz) => `지름길이 필요 없다. g′ = 1이어서 연쇄 법칙을 그대로 따라가도 ${dz} = a − y다.`,
    other: (dz) => `여기에는 지름길이 없다. ${dz} = a − y는 소프트맥스와 교차 엔트로피, 시그모이드와 이진 교차 엔트로피의 짝에서만 성립한다.`,
  },
  check: {
    difference: (number) => `지름길 − 전체: 최대 |차이| = ${number}`,
    noNumber: '지름길 − 전체: 값이 없다. 연쇄 법칙 전체의 계산이 수의 범위를 벗어난다.',
  },
};

export const notationWords: Sentences<NotationWords> = { en, ko };
