/** The sentences of the stage: captions, names of units and weights, notes, and the typing of a number. */

import type { ActivationName } from '../engine/activations';
import type { Sentences, Widened } from './language';

const en = {
  toolbar: {
    example: 'Example',
    /** Follows the example's number: "3 / 8". */
    ofExamples: (count: number) => `/ ${count}`,
    edgesShow: 'Edges show',
    weights: 'Weights',
    gradients: 'Gradients',
  },
  graph: 'Layers of the network',
  howToMove: 'The arrow keys go from layer to layer and from unit to unit. E enters the numbers of a unit that can be changed, Escape leaves the network.',
  howToChange: 'The arrow keys go to the unit\'s other numbers. Shift with up or down changes the number by 0.01, Ctrl and Shift by 0.1, Alt and Shift by 0.001. 0 sets it to zero, Enter or a digit types a number, Escape leaves.',
  input: 'Input',
  hidden: (layer: number) => `Hidden layer ${layer}`,
  output: (layer: number) => `Output layer ${layer}`,
  activations: {
    identity: 'identity', sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', leaky_relu: 'leaky ReLU', softplus: 'softplus',
    elu: 'ELU', gelu_exact: 'GELU', silu: 'SiLU', softmax: 'softmax',
  } satisfies Record<ActivationName, string>,
  units: (count: number) => `${count} units`,
  unitsAtZero: (count: number, zero: number) => `${count} units, ${zero} at zero`,
  strongest: (count: number, all: number) => `${count} strongest of ${all}`,
  cost: 'cost',
  notYet: 'not yet',
  target: 'target',
  names: {
    inputUnit: (unit: number) => `input ${unit}`,
    hiddenUnit: (unit: number) => `hidden unit ${unit}`,
    hiddenUnitOf: (layer: number, unit: number) => `hidden layer ${layer} unit ${unit}`,
    outputUnit: (unit: number) => `output unit ${unit}`,
    notComputed: 'not computed',
    weight: (from: string, to: string) => `weight from ${from} to ${to}`,
    bias: (unit: string) => `bias of ${unit}`,
    targetOf: (unit: string) => `target of ${unit}`,
    cost: (number: string) => `cost J ${number}`,
  },
  beforeUpdate: 'z, a and all gradients: computed with the parameters before the update.',
  /** Follows the symbol of the number. */
  dividesByZero: (value: string) => ` is ${value}: it divides by an output that rounds to 0 or 1.`,
  overflow: (value: string) => ` passed 1.8e+308, the largest number there is, and became ${value}.`,
  undoLastEdit: 'Undo the last edit',
  useShortcut: 'Use the shortcut',
  noGradients: {
    title: 'No gradients yet',
    text: 'Run the forward pass to the cost first. Gradients start there and travel back.',
    goThere: 'Go to the cost',
  },
};

export type StageWords = Widened<typeof en>;

const ko: StageWords = {
  toolbar: {
    example: '샘플',
    ofExamples: (count) => `/ ${count}`,
    edgesShow: '간선 표시',
    weights: '가중치',
    gradients: '기울기',
  },
  graph: '신경망의 층',
  howToMove: '화살표 키로 층과 유닛을 옮겨 다닙니다. E를 누르면 유닛에서 바꿀 수 있는 숫자로 들어가고, Esc를 누르면 신경망에서 나갑니다.',
  howToChange: '화살표 키로 유닛의 다른 숫자로 옮겨 갑니다. Shift와 함께 위·아래 화살표를 누르면 0.01씩, Ctrl+Shift와 함께 0.1씩, Alt+Shift와 함께 0.001씩 바뀝니다. 0은 영으로, Enter나 숫자 키는 직접 입력, Esc는 나가기입니다.',
  input: '입력',
  hidden: (layer) => `은닉층 ${layer}`,
  output: (layer) => `출력층 ${layer}`,
  activations: {
    identity: '항등', sigmoid: '시그모이드', tanh: 'tanh', relu: 'ReLU', leaky_relu: 'leaky ReLU', softplus: 'softplus',
    elu: 'ELU', gelu_exact: 'GELU', silu: 'SiLU', softmax: '소프트맥스',
  },
  units: (count) => `유닛 ${count}개`,
  unitsAtZero: (count, zero) => `유닛 ${count}개 중 ${zero}개가 0`,
  strongest: (count, all) => `${all}개 중 가장 강한 ${count}개`,
  cost: '비용',
  notYet: '아직 계산 전',
  target: '목표값',
  names: {
    inputUnit: (unit) => `입력 ${unit}`,
    hiddenUnit: (unit) => `은닉 유닛 ${unit}`,
    hiddenUnitOf: (layer, unit) => `은닉층 ${layer}의 유닛 ${unit}`,
    outputUnit: (unit) => `출력 유닛 ${unit}`,
    notComputed: '아직 계산 전',
    weight: (from, to) => `가중치(${from} → ${to})`,
    bias: (unit) => `${unit}의 편향`,
    targetOf: (unit) => `${unit}의 목표값`,
    cost: (number) => `비용 J ${number}`,
  },
  beforeUpdate: 'z, a와 모든 기울기는 갱신 전의 매개변수로 계산한 값입니다.',
  dividesByZero: (value) => ` 값이 ${value}입니다. 0이나 1로 반올림된 출력으로 나누기 때문입니다.`,
  overflow: (value) => ` 값이 표현할 수 있는 가장 큰 수 1.8e+308을 넘어 ${value} 상태가 되었습니다.`,
  undoLastEdit: '마지막 편집 취소',
  useShortcut: '지름길 쓰기',
  noGradients: {
    title: '아직 기울기가 없습니다',
    text: '먼저 비용까지 순전파를 진행하세요. 기울기는 거기서 시작해 거꾸로 전해집니다.',
    goThere: '비용으로 가기',
  },
};

export const stageWords: Sentences<StageWords> = { en, ko };
