/** The names and purposes of the built-in experiments. */

import type { Sentences, Widened } from './language';

const en = {
  first: {
    name: 'First example: 2-3-2, tanh hidden, softmax + cross-entropy, one example',
    purpose: 'Every step of a forward and a backward pass, small enough to see at once.',
  },
  'ex1-sigmoid-bce-2-2-1': {
    name: '2-2-1, sigmoid everywhere, binary cross-entropy, one example',
    purpose: 'The smallest network in which every rule of the note appears once.',
  },
  'ex1b-batch-of-3': {
    name: 'Same network, batch of m = 3 (column 1 is example 1)',
    purpose: 'Shows where the 1/m goes: dZ columns are per-example; dW and db average over the columns.',
  },
  'ex2-softmax-ce-2-3-2': {
    name: '2-3-2, tanh hidden, softmax + cross-entropy, batch of 2',
    purpose: 'Softmax is not elementwise: full Jacobian and the p - y shortcut agree.',
  },
  'ex3-dead-relu-2-3-1': {
    name: '2-3-1 ReLU with a dead unit, 1/2 squared error, batch of 3',
    purpose: 'Unit 2 has z < 0 on every example: row 2 of dW1 and entry 2 of db1 are exactly 0, although dA1 row 2 is not 0.',
  },
  'ex4-vanishing-6-layer-sigmoid': {
    name: '2-2-2-2-2-2-1, six sigmoid layers, BCE',
    purpose: "g' <= 1/4 multiplies in at every layer: the gradient shrinks geometrically towards the input.",
  },
  'ex5a-xor-exact-relu': {
    name: 'XOR, exact 2-2-1 ReLU solution (Goodfellow et al., ch. 6)',
    purpose: 'Integer-valued; J = 0 and every gradient is 0; hidden features make XOR linearly separable.',
  },
  'ex5b-xor-tanh-bce': {
    name: 'XOR, 2-2-1 tanh + sigmoid BCE, a start that succeeds, batch of 4',
    purpose: 'First step by hand; then 3000 plain gradient-descent steps; Gram matrix before and after.',
  },
  'ex5c-xor-stuck': {
    name: 'XOR, same network, a start that gets stuck',
    purpose: 'Inputs (0,1) and (1,1) end on the same feature vector: no read-out can separate them; J tends to (1/2) ln 2.',
  },
  'ex6-gelu-mse-1-2-3': {
    name: '1-2-3 GELU, identity output, MSE over K = 3 outputs, batch of 2',
    purpose: 'Distinguishes 1/2 squared error (dA = A - Y) from MSE (dA = 2/K (A - Y)).',
  },
  mazur: {
    name: "Mazur's 2-2-2, sigmoid everywhere, 1/2 squared error, one example",
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
    purpose: '노트의 모든 규칙이 한 번씩 등장하는 가장 작은 신경망.',
  },
  'ex1b-batch-of-3': {
    name: '같은 신경망, 배치 m = 3 (첫 열이 ex1의 샘플)',
    purpose: '1/m이 어디에 붙는지 보여 준다: dZ의 열은 샘플별, dW·db는 열에 대한 평균.',
  },
  'ex2-softmax-ce-2-3-2': {
    name: '2-3-2 tanh + 소프트맥스 교차 엔트로피, 배치 2',
    purpose: '소프트맥스는 원소별 함수가 아니다: 전체 야코비 행렬과 p - y 지름길이 일치한다.',
  },
  'ex3-dead-relu-2-3-1': {
    name: '죽은 ReLU가 있는 2-3-1, 1/2 제곱 오차, 배치 3',
    purpose: '유닛 2는 모든 샘플에서 z < 0: dA1의 2행은 0이 아니지만 dW1의 2행과 db1의 2번째 원소는 정확히 0.',
  },
  'ex4-vanishing-6-layer-sigmoid': {
    name: '2-2-2-2-2-2-1 시그모이드 6층 + BCE',
    purpose: "층마다 g' <= 1/4가 곱해져 기울기가 입력 쪽으로 기하급수적으로 줄어든다.",
  },
  'ex5a-xor-exact-relu': {
    name: 'XOR 정확해: 2-2-1 ReLU (Goodfellow 6장)',
    purpose: '모두 정수 값; J = 0, 모든 기울기가 0; 은닉 특징 공간에서 XOR이 선형 분리된다.',
  },
  'ex5b-xor-tanh-bce': {
    name: 'XOR 2-2-1 tanh + 시그모이드 BCE, 성공하는 초기값, 배치 4',
    purpose: '첫 단계는 손으로, 이어서 경사 하강 3000회; 학습 전후의 그람 행렬.',
  },
  'ex5c-xor-stuck': {
    name: 'XOR 같은 신경망, 막히는 초기값',
    purpose: '입력 (0,1)과 (1,1)이 같은 특징 벡터로 모여 어떤 출력층도 둘을 나눌 수 없다; J는 (1/2) ln 2로 간다.',
  },
  'ex6-gelu-mse-1-2-3': {
    name: '1-2-3 GELU + 항등 출력, K = 3 MSE, 배치 2',
    purpose: '1/2 제곱 오차(dA = A - Y)와 MSE(dA = 2/K (A - Y))를 구별한다.',
  },
  mazur: {
    name: 'Mazur의 2-2-2 시그모이드 + 1/2 제곱 오차, 샘플 1개',
    purpose: '널리 알려진 단계별 풀이의 수. 직접 계산한 값과 견주어 본다.',
  },
};

export const exampleWords: Sentences<ExampleWords> = { en, ko };
