/** What a step is called, what happened in it, and what comes next. */

import type { Operation } from '../engine/schedule';
import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

/** The names that a step's sentences are filled with: the layer it concerns, the layer's number and the activation g. */
export interface StepNames {
  /** `the hidden layer`, `layer 2`, `the input`. */
  readonly layer: string;
  readonly number: number;
  readonly activation: string;
}

/** Softmax and the loss's shortcut have steps of the same operation that say something else. */
export type StepKind = Operation | 'softmax' | 'softmaxSlope' | 'softmaxShortcut' | 'sigmoidShortcut';

const en = {
  layers: {
    input: 'the input',
    hidden: 'the hidden layer',
    numbered: (layer: number) => `layer ${layer}`,
    output: 'the output layer',
  },
  crumbs: {
    start: 'Start',
    forward: (at: number, of: number) => `Forward, step ${at} of ${of}`,
    backward: (at: number, of: number) => `Backward, step ${at} of ${of}`,
    update: (at: number, of: number) => `Update, step ${at} of ${of}`,
  },
  startTitle: 'Only the input is given',
  backAtStart: 'Back at the start',
  computedUpTo: (step: string) => `You stand at the start; the pass is computed up to “${step}”. Every step computes one quantity from those that are known, in this order:`,
  startText: 'Nothing is computed yet. Every step computes one quantity from those that are known, in this order:',
  overview: {
    forward: { title: 'Forward', text: 'From the input to the output: each layer weighs, adds and bends.' },
    cost: { title: 'Cost', text: 'One number says how far the outputs are from the targets.' },
    backward: { title: 'Backward', text: 'From the cost back to the input: what each number does to the loss.' },
    update: { title: 'Update', text: 'Once all gradients are known, every parameter moves a little downhill.' },
  },
  titles: {
    z: ({ layer }: StepNames) => `Weighted sums into ${layer}`,
    a: ({ activation }: StepNames) => `Every sum through ${activation}`,
    softmax: () => 'Softmax, from logits to probabilities',
    loss: () => 'How far the output is from the target',
    J: () => 'The cost, the mean of the losses',
    dA: () => 'What each output does to the loss',
    dZ: ({ activation }: StepNames) => `Back through the slope of ${activation}`,
    softmaxSlope: () => 'Back through softmax',
    softmaxShortcut: () => 'The error at the output, p − y',
    sigmoidShortcut: () => 'The error at the output, a − y',
    dW: () => 'What each weight does to the loss',
    db: () => 'What each bias does to the loss',
    dAprev: ({ layer }: StepNames) => `The error goes back to ${layer}`,
    W: ({ layer }: StepNames) => `New weights of ${layer}`,
    b: ({ layer }: StepNames) => `New biases of ${layer}`,
  } satisfies Record<StepKind, (names: StepNames) => string>,
  /** What happened (content spec, section 2.3). */
  captions: {
    z: ({ number }: StepNames) => `Layer ${number}: weigh and add the inputs, plus bias.`,
    a: ({ number, activation }: StepNames) => `Layer ${number}: bend each sum with ${activation}.`,
    softmax: ({ number, activation }: StepNames) => `Layer ${number}: bend each sum with ${activation}.`,
    loss: () => 'Compare the output with the target, example by example.',
    J: () => 'Average the losses.',
    dA: () => 'How does the loss react to each output?',
    dZ: ({ number, activation }: StepNames) => `Layer ${number}: pass the signal through the slope of ${activation}.`,
    softmaxSlope: ({ number, activation }: StepNames) => `Layer ${number}: pass the signal through the slope of ${activation}.`,
    softmaxShortcut: ({ number }: StepNames) => `Layer ${number}: predicted probabilities minus the target.`,
    sigmoidShortcut: ({ number }: StepNames) => `Layer ${number}: output minus target.`,
    dW: ({ number }: StepNames) => `Layer ${number}: error at the head times activation at the tail, for every edge.`,
    db: ({ number }: StepNames) => `Layer ${number}: the bias feels the error directly.`,
    dAprev: ({ number }: StepNames) => `Send the error back along the edges into layer ${number - 1} and add.`,
    W: () => 'Move every parameter a little downhill.',
    b: () => 'Move every parameter a little downhill.',
  } satisfies Record<StepKind, (names: StepNames) => string>,
  next: {
    z: ({ layer }: StepNames) => `Next, ${layer} weighs and adds its inputs.`,
    a: ({ activation }: StepNames) => `Next, each entry goes through ${activation}.`,
    softmax: () => 'Next, softmax makes probabilities of them.',
    loss: () => 'Next, the output is compared with the target.',
    J: () => 'Next, the losses are averaged.',
    dA: () => 'Next, backward begins: how does the loss react?',
    dZ: ({ activation }: StepNames) => `Next, the error passes back through ${activation}.`,
    softmaxSlope: () => 'Next, the error passes back through softmax.',
    softmaxShortcut: () => 'Next, backward begins with the error.',
    sigmoidShortcut: () => 'Next, backward begins with the error.',
    dW: () => 'Next, what does each weight do to the loss?',
    db: () => 'Next, what does each bias do to the loss?',
    dAprev: ({ layer }: StepNames) => `Next, the error goes back to ${layer}.`,
    W: ({ layer }: StepNames) => `Next, the weights of ${layer} move downhill.`,
    b: ({ layer }: StepNames) => `Next, the biases of ${layer} move downhill.`,
  } satisfies Record<StepKind, (names: StepNames) => string>,
  /** At scalar stride, where a step has several entries. */
  nextEntry: (k: string, all: string) => `Next, entry ${k} of ${all}.`,
  /** At pass and layer stride: all that is left of it. */
  nextBlock: (block: string) => `Next, to the end of “${block}”.`,
  nextIteration: 'Next, the same again with the new parameters.',
  toNextIteration: 'Next iteration',
  /** What the live region says of a result. */
  results: {
    is: (symbol: string, numbers: string) => `${symbol} is ${numbers}.`,
  },
};

export type StepWords = Widened<typeof en>;

const ko: StepWords = {
  layers: {
    input: '입력',
    hidden: '은닉층',
    numbered: (layer) => `${layer}층`,
    output: '출력층',
  },
  crumbs: {
    start: '시작',
    forward: (at, of) => `순전파, ${of}단계 중 ${at}단계`,
    backward: (at, of) => `역전파, ${of}단계 중 ${at}단계`,
    update: (at, of) => `갱신, ${of}단계 중 ${at}단계`,
  },
  startTitle: '입력만 주어진 상태',
  backAtStart: '다시 시작 지점',
  computedUpTo: (step) => `지금 시작 지점에 있다. 계산은 ‘${step}’ 단계까지 되어 있다. 단계마다 이미 아는 값으로 양 하나를 다음 순서로 계산한다.`,
  startText: '아직 계산한 값이 없다. 단계마다 이미 아는 값으로 양 하나를 다음 순서로 계산한다.',
  overview: {
    forward: { title: '순전파', text: '입력에서 출력으로: 층마다 가중치를 곱해 더하고 활성화 함수에 통과시킨다.' },
    cost: { title: '비용', text: '출력이 목표값에서 얼마나 먼지를 숫자 하나로 나타낸다.' },
    backward: { title: '역전파', text: '비용에서 입력 쪽으로: 각 값이 손실에 미치는 영향을 구한다.' },
    update: { title: '갱신', text: '모든 기울기를 구한 뒤, 모든 매개변수를 내리막 쪽으로 조금 옮긴다.' },
  },
  titles: {
    z: ({ layer }) => `${withParticle(layer, '으로')} 들어가는 가중합`,
    a: ({ activation }) => `각 합에 ${activation} 함수 적용`,
    softmax: () => '소프트맥스, 로짓에서 확률로',
    loss: () => '출력과 목표값의 차이',
    J: () => '비용, 손실의 평균',
    dA: () => '각 출력이 손실에 미치는 영향',
    dZ: ({ activation }) => `${activation} 함수의 미분계수를 거쳐 뒤로`,
    softmaxSlope: () => '소프트맥스를 거쳐 뒤로',
    softmaxShortcut: () => '출력의 오차, p − y',
    sigmoidShortcut: () => '출력의 오차, a − y',
    dW: () => '각 가중치가 손실에 미치는 영향',
    db: () => '각 편향이 손실에 미치는 영향',
    dAprev: ({ layer }) => `${withParticle(layer, '으로')} 돌아가는 오차`,
    W: ({ layer }) => `${layer}의 새 가중치`,
    b: ({ layer }) => `${layer}의 새 편향`,
  },
  captions: {
    z: ({ number }) => `${number}층: 입력에 가중치를 곱해 더하고 편향을 더한다.`,
    a: ({ number, activation }) => `${number}층: 각 합을 ${activation} 함수에 통과시킨다.`,
    softmax: ({ number, activation }) => `${number}층: 각 합을 ${activation} 함수에 통과시킨다.`,
    loss: () => '샘플마다 출력과 목표값을 비교한다.',
    J: () => '손실의 평균을 구한다.',
    dA: () => '각 출력이 변하면 손실은 얼마나 변하는가?',
    dZ: ({ number, activation }) => `${number}층: 신호에 ${activation} 함수의 미분계수를 곱한다.`,
    softmaxSlope: ({ number, activation }) => `${number}층: 신호에 ${activation} 함수의 미분계수를 곱한다.`,
    softmaxShortcut: ({ number }) => `${number}층: 예측 확률에서 목표값을 뺀다.`,
    sigmoidShortcut: ({ number }) => `${number}층: 출력에서 목표값을 뺀다.`,
    dW: ({ number }) => `${number}층: 간선마다 (도착 유닛의 오차) × (출발 유닛의 활성값)을 구한다.`,
    db: ({ number }) => `${number}층: 편향은 오차를 그대로 받는다.`,
    dAprev: ({ number }) => `오차를 간선을 따라 ${number - 1}층으로 돌려보내 더한다.`,
    W: () => '모든 매개변수를 내리막 쪽으로 조금 옮긴다.',
    b: () => '모든 매개변수를 내리막 쪽으로 조금 옮긴다.',
  },
  next: {
    z: ({ layer }) => `다음: ${layer}에서 입력에 가중치를 곱해 더한다.`,
    a: ({ activation }) => `다음: 각 원소를 ${activation} 함수에 통과시킨다.`,
    softmax: () => '다음: 소프트맥스로 확률을 만든다.',
    loss: () => '다음: 출력과 목표값을 비교한다.',
    J: () => '다음: 손실의 평균을 구한다.',
    dA: () => '다음: 역전파를 시작한다. 손실은 얼마나 변하는가?',
    dZ: ({ activation }) => `다음: 오차가 ${activation} 함수를 거쳐 뒤로 간다.`,
    softmaxSlope: () => '다음: 오차가 소프트맥스를 거쳐 뒤로 간다.',
    softmaxShortcut: () => '다음: 출력의 오차에서 역전파를 시작한다.',
    sigmoidShortcut: () => '다음: 출력의 오차에서 역전파를 시작한다.',
    dW: () => '다음: 각 가중치는 손실에 어떤 영향을 주는가?',
    db: () => '다음: 각 편향은 손실에 어떤 영향을 주는가?',
    dAprev: ({ layer }) => `다음: 오차가 ${withParticle(layer, '으로')} 돌아간다.`,
    W: ({ layer }) => `다음: ${layer}의 가중치를 내리막 쪽으로 옮긴다.`,
    b: ({ layer }) => `다음: ${layer}의 편향을 내리막 쪽으로 옮긴다.`,
  },
  nextEntry: (k, all) => `다음: 원소 ${all}개 중 ${k}번째를 계산한다.`,
  nextBlock: (block) => `다음: ‘${block}’의 끝까지 계산한다.`,
  nextIteration: '다음: 새 매개변수로 같은 계산을 되풀이한다.',
  toNextIteration: '다음 반복',
  results: {
    is: (symbol, numbers) => `${symbol}: ${numbers}.`,
  },
};

export const stepWords: Sentences<StepWords> = { en, ko };
