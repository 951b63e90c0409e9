/** The sentences of the rungs of momentum, Adam and weight decay. Keyed by operation and id. */

import type { Sentences, Widened } from './language';

const en = {
  'update/wd.1': 'Weight decay adds the penalty (λ/2)‖W‖² to what is made small; its derivative by a weight is λ times that weight.',
  'update/wd.2': 'All weights at once. Biases are left out: they do not make the function steeper.',
  'update/wd.3': 'Move each weight against its slope and its pull towards 0.',
  'update/wd.4': 'Sorted by W: every update first shrinks the weight by the same part, then moves it as before.',
  'update/wd.5': 'All weights at once.',
  'update/mo.1': 'The velocity keeps the part μ of what it was and takes up the new gradient, so that steps in one direction add up and back-and-forth cancels.',
  'update/mo.2': 'Move each weight against its velocity, not against the gradient alone.',
  'update/mo.3': 'All weights at once; v has the shape of W.',
  'update/mo.4': 'The same step for the whole matrix.',
  'update/mo.5': 'The velocity of the bias, by the same rule; weight decay leaves it alone.',
  'update/mo.6': 'The same step for the bias.',
  'update/ad.1': 'm is a running mean of the gradients: the part β₁ of what it was, the rest from the new one.',
  'update/ad.2': 's is a running mean of the squared gradients: how large they usually are.',
  'update/ad.3': 'The mean began at 0; divided by what the shares so far add up to, it is one again.',
  'update/ad.4': 'The same for the mean of the squares.',
  'update/ad.5': 'Each weight moves by its mean gradient divided by the usual size of it, so by about α; ε keeps the division safe.',
  'update/ad.6': 'All weights at once; m has the shape of W.',
  'update/ad.7': 'The squares are taken entry by entry.',
  'update/ad.8': 'One number divides the whole array, since every entry has had as many updates.',
  'update/ad.9': 'The same for the squares.',
  'update/ad.10': 'Root, ε and division go entry by entry: every weight has a step size of its own.',
  'update/ad.11': 'The mean gradient of the bias, by the same rule; weight decay leaves it alone.',
  'update/ad.12': 'The squares are taken entry by entry.',
  'update/ad.13': 'Divided by what the shares so far add up to.',
  'update/ad.14': 'The same for the squares.',
  'update/ad.15': 'The same step for the bias.',
  'update/fo.1': 'To first order the cost changes by the inner product of the gradient and the step that is really made; the rest is curvature.',
};

export type OptimizerRungWords = Widened<typeof en>;

const ko: OptimizerRungWords = {
  'update/wd.1': '가중치 감쇠는 작게 만들 값에 벌점 (λ/2)‖W‖²을 더한다. 벌점을 가중치로 미분하면 λ × (그 가중치)이다.',
  'update/wd.2': '모든 가중치를 한꺼번에 쓴다. 편향은 함수를 가파르게 하지 않으므로 감쇠하지 않는다.',
  'update/wd.3': '각 가중치를 기울기와 0으로 당기는 항의 반대 방향으로 옮긴다.',
  'update/wd.4': 'W로 묶으면, 갱신할 때마다 가중치를 같은 비율로 줄인 다음 전과 같이 옮긴다.',
  'update/wd.5': '모든 가중치를 한꺼번에 갱신한다.',
  'update/mo.1': '속도 v는 이전 값의 μ배에 새 기울기를 더한 것이다. 같은 방향의 걸음은 쌓이고 오락가락하는 걸음은 상쇄된다.',
  'update/mo.2': '기울기가 아니라 속도의 반대 방향으로 각 가중치를 옮긴다.',
  'update/mo.3': '모든 가중치를 한꺼번에 쓴다. v의 모양은 W와 같다.',
  'update/mo.4': '행렬 전체를 같은 방법으로 옮긴다.',
  'update/mo.5': '편향의 속도도 같은 규칙을 따른다. 가중치 감쇠는 편향에 적용하지 않는다.',
  'update/mo.6': '편향도 마찬가지로 옮긴다.',
  'update/ad.1': 'm은 기울기의 이동 평균이다. 이전 값에서 β₁만큼, 나머지는 새 기울기에서 가져온다.',
  'update/ad.2': 's는 기울기 제곱의 이동 평균으로, 기울기가 보통 얼마나 큰지 나타낸다.',
  'update/ad.3': '평균을 0에서 시작했으므로, 지금까지의 가중치 합으로 나누어 치우침을 없앤다.',
  'update/ad.4': '제곱의 평균도 마찬가지이다.',
  'update/ad.5': '평균 기울기를 그 보통 크기로 나누므로 각 가중치는 약 α만큼 움직인다. ε은 0으로 나누는 일을 막는다.',
  'update/ad.6': '모든 가중치를 한꺼번에 쓴다. m의 모양은 W와 같다.',
  'update/ad.7': '제곱은 원소별로 한다.',
  'update/ad.8': '모든 원소를 같은 횟수만큼 갱신했으므로 배열 전체를 한 수로 나눈다.',
  'update/ad.9': '제곱도 마찬가지이다.',
  'update/ad.10': '제곱근, ε 더하기, 나누기는 모두 원소별로 한다. 가중치마다 걸음의 크기가 다르다.',
  'update/ad.11': '편향의 평균 기울기도 같은 규칙을 따른다. 가중치 감쇠는 편향에 적용하지 않는다.',
  'update/ad.12': '제곱은 원소별로 한다.',
  'update/ad.13': '지금까지의 가중치 합으로 나눈다.',
  'update/ad.14': '제곱도 마찬가지이다.',
  'update/ad.15': '편향도 마찬가지로 옮긴다.',
  'update/fo.1': '1차 근사에서 비용은 기울기와 실제 걸음의 내적만큼 변한다. 나머지 차이는 곡률 때문이다.',
};

export const optimizerRungWords: Sentences<OptimizerRungWords> = { en, ko };
