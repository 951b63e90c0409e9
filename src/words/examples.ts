/** The names and purposes of the built-in experiments. */

import type { Sentences, Widened } from './language';

const en = {
  first: {
    name: 'First example: 2-3-2, tanh, softmax, cross-entropy, one example',
    purpose: 'Every step of a forward and a backward pass, small enough to see at once.',
  },
  'ex1-sigmoid-bce-2-2-1': {
    name: '2-2-1, sigmoid everywhere, binary cross-entropy, one example',
    purpose: 'The smallest network in which every rule appears once.',
  },
  'ex1b-batch-of-3': {
    name: 'The same 2-2-1 network, batch of 3',
    purpose: 'Where 1/m goes: each column of dZ belongs to one example; dW and db are means over the columns.',
  },
  'ex2-softmax-ce-2-3-2': {
    name: '2-3-2, tanh, softmax, cross-entropy, batch of 2',
    purpose: 'Softmax couples all outputs; with cross-entropy the error is simply p − y.',
  },
  'ex3-dead-relu-2-3-1': {
    name: '2-3-1, ReLU with a dead unit, half squared error, batch of 3',
    purpose: 'Unit 2 has z < 0 on every example: an error arrives, but its gate is closed and none of its parameters moves.',
  },
  'ex4-vanishing-6-layer-sigmoid': {
    name: '2-2-2-2-2-2-1, six sigmoid layers, binary cross-entropy',
    purpose: 'Every layer multiplies by a slope of at most 1/4: the gradient vanishes towards the input.',
  },
  'ex5a-xor-exact-relu': {
    name: 'XOR, solved exactly by 2-2-1 ReLU (Goodfellow et al., chapter 6)',
    purpose: 'All numbers are whole; J and every gradient are 0, since nothing is left to learn.',
  },
  'ex5b-xor-tanh-bce': {
    name: 'XOR, 2-2-1, tanh and sigmoid, binary cross-entropy, a start that succeeds',
    purpose: 'The first of the updates that solve XOR by gradient descent.',
  },
  'ex5c-xor-stuck': {
    name: 'XOR, the same network, a start that gets stuck',
    purpose: 'Two inputs of different classes end on the same hidden activations: no output layer can tell them apart.',
  },
  'ex6-gelu-mse-1-2-3': {
    name: '1-2-3, GELU, identity output, mean squared error, batch of 2',
    purpose: 'The mean over K outputs leaves a factor 2/K at the start of backward.',
  },
  mazur: {
    name: "Mazur's 2-2-2, sigmoid everywhere, half squared error, one example",
    purpose: 'The numbers of a well-known step-by-step text, to compare with yours.',
  },
};

export type ExampleWords = Widened<typeof en>;

const ko: ExampleWords = {
  first: {
    name: '첫 예제: 2-3-2 tanh + 소프트맥스 교차 엔트로피, 샘플 1개',
    purpose: '순전파와 역전파의 모든 단계를 한눈에 볼 수 있는 크기의 신경망.',
  },
  'ex1-sigmoid-bce-2-2-1': {
    name: '2-2-1 시그모이드 + 이진 교차 엔트로피, 샘플 1개',
    purpose: '모든 규칙이 한 번씩 나오는 가장 작은 신경망.',
  },
  'ex1b-batch-of-3': {
    name: '같은 2-2-1 신경망, 배치 3',
    purpose: '1/m이 붙는 자리: dZ의 열은 샘플마다 하나이고, dW와 db는 열에 대한 평균이다.',
  },
  'ex2-softmax-ce-2-3-2': {
    name: '2-3-2 tanh + 소프트맥스 교차 엔트로피, 배치 2',
    purpose: '소프트맥스는 모든 출력을 얽지만, 교차 엔트로피와 함께라면 오차는 p − y다.',
  },
  'ex3-dead-relu-2-3-1': {
    name: '죽은 유닛이 있는 2-3-1 ReLU, 제곱 오차의 절반, 배치 3',
    purpose: '유닛 2는 모든 샘플에서 z < 0이다. 오차는 오지만 게이트가 닫혀 매개변수가 움직이지 않는다.',
  },
  'ex4-vanishing-6-layer-sigmoid': {
    name: '2-2-2-2-2-2-1 시그모이드 6층, 이진 교차 엔트로피',
    purpose: '층마다 1/4 이하의 미분계수가 곱해져, 입력 쪽으로 갈수록 기울기가 사라진다.',
  },
  'ex5a-xor-exact-relu': {
    name: 'XOR 정확해: 2-2-1 ReLU (Goodfellow 6장)',
    purpose: '모든 값이 정수다. 더 배울 것이 없으므로 J와 모든 기울기가 0이다.',
  },
  'ex5b-xor-tanh-bce': {
    name: 'XOR 2-2-1 tanh + 시그모이드 BCE, 성공하는 초기값, 배치 4',
    purpose: '경사 하강법으로 XOR을 풀어 가는 갱신의 첫 번째.',
  },
  'ex5c-xor-stuck': {
    name: 'XOR 같은 신경망, 막히는 초기값',
    purpose: '클래스가 다른 두 입력의 은닉 활성값이 같아져, 어떤 출력층도 둘을 구별할 수 없다.',
  },
  'ex6-gelu-mse-1-2-3': {
    name: '1-2-3 GELU + 항등 출력, K = 3 MSE, 배치 2',
    purpose: 'K개 출력에 대한 평균이라 역전파의 시작에 2/K가 남는다.',
  },
  mazur: {
    name: 'Mazur의 2-2-2 시그모이드 + 1/2 제곱 오차, 샘플 1개',
    purpose: '널리 알려진 단계별 풀이의 수. 직접 계산한 값과 견주어 본다.',
  },
};

export const exampleWords: Sentences<ExampleWords> = { en, ko };
