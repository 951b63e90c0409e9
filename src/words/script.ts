/** The comments and messages of the Python scripts that compute a pass again. */

import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

const en = {
  numpy: 'One forward and backward pass in NumPy, step by step, every number checked against Nablascope.',
  torch: 'One forward and backward pass in PyTorch, by hand and by autograd, every number checked against Nablascope.',
  numpyNeeds: 'Needs Python 3.9 and NumPy 1.20 or newer, and nothing else.',
  torchNeeds: 'Needs Python 3.9 and PyTorch 1.13 or newer, and nothing else. All numbers are float64.',
  layout: 'A column of A, Z, dA and dZ is one example. W has a row for each unit of its layer, a column for each of the layer before.',
  title: 'Experiment',
  stepsFollow: 'The steps follow the numbers: look for F1.z.',
  kinks: 'ReLU and leaky ReLU have no derivative at exactly 0; the slope there is the one on the left, 0 and 0.01, as in PyTorch.',
  check: 'Stops where a number is not the one in the app: 9 digits, or what rounding leaves where terms cancel (atol).',
  numbers: 'A matrix from its numbers, row by row.',
  given: 'Given: data, parameters, learning rate',
  expected: 'The numbers of the app',
  input: 'the input X',
  byAutograd: 'What autograd says',
  retain: 'Keep the gradients of what is computed on the way, too.',
  outputCost: (A: string) => `The same cost from ${A} instead of the logits, so that autograd goes through ${A} as this route does.`,
  byOptimizer: 'The same update by torch.optim: weights and biases are two groups, since weight decay leaves biases alone.',
  noMoreGraph: 'From here on by hand, without autograd.',
  perExample: 'dA and dZ are of one example\'s loss; autograd\'s are of the mean, m times smaller.',
  notNeeded: 'The slope; this route does not need it.',
  overflow: (name: string) => `${name} holds numbers that are not finite: not checked.`,
  after: 'The cost with the new parameters',
  done: (count: string) => `All ${count} numbers agree with Nablascope.`,
};

export type ScriptWords = Widened<typeof en>;

const ko: ScriptWords = {
  numpy: '순전파와 역전파 한 번을 NumPy로 단계마다 계산하고, 모든 수를 Nablascope의 값과 비교한다.',
  torch: '순전파와 역전파 한 번을 PyTorch로, 손으로 쓴 식과 autograd로 나란히 계산하고, 모든 수를 Nablascope의 값과 비교한다.',
  numpyNeeds: 'Python 3.9 이상과 NumPy 1.20 이상만 있으면 된다.',
  torchNeeds: 'Python 3.9 이상과 PyTorch 1.13 이상만 있으면 된다. 모든 수는 float64이다.',
  layout: 'A, Z, dA, dZ의 열 하나가 샘플 하나이다. W의 행은 그 층의 유닛, 열은 앞 층의 유닛이다.',
  title: '실험',
  stepsFollow: '단계는 숫자들 다음에 있다. F1.z를 찾으면 된다.',
  kinks: 'ReLU와 leaky ReLU는 정확히 0에서 미분할 수 없다. PyTorch처럼 왼쪽의 미분계수인 0과 0.01을 쓴다.',
  check: '앱의 값과 다른 수가 있으면 멈춘다. 9자리까지, 또는 항들이 상쇄되는 곳에서는 반올림 오차(atol)까지 같아야 한다.',
  numbers: '행 순서로 적은 수들로 행렬을 만든다.',
  given: '주어진 값: 데이터, 매개변수, 학습률',
  expected: '앱의 숫자',
  input: '입력 X',
  byAutograd: 'autograd의 계산',
  retain: '도중에 계산되는 값의 기울기도 남겨 둔다.',
  outputCost: (A) => `같은 비용을 로짓 대신 ${A}에서 구해, autograd도 이 경로처럼 ${withParticle(A, '을')} 거치게 한다.`,
  byOptimizer: '같은 갱신을 torch.optim으로도 한다. 가중치 감쇠는 편향에 적용하지 않으므로 가중치와 편향은 두 그룹으로 나눈다.',
  noMoreGraph: '여기서부터는 autograd 없이 손으로 계산한다.',
  perExample: 'dA와 dZ는 샘플 하나의 손실에 대한 것이다. autograd의 값은 평균에 대한 것이라 m배 작다.',
  notNeeded: '미분계수. 이 경로에서는 쓰지 않는다.',
  overflow: (name) => `${name}에는 유한하지 않은 수가 있어 비교하지 않는다.`,
  after: '새 매개변수의 비용',
  done: (count) => `수 ${count}개가 모두 Nablascope의 값과 같습니다.`,
};

export const scriptWords: Sentences<ScriptWords> = { en, ko };
