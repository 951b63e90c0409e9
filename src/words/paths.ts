/** The sentences about paths: how many there are, what they cost against backward propagation, and each of them. */

import type { Sentences, Widened } from './language';

function counted(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`;
}

const en = {
  /** `all` is over the batch; `examples` is 1 where the gradient is of one example. */
  sum: (all: string) => (all === '1'
    ? 'One path leads from here to the loss. The product along it is the gradient.'
    : `${all} paths lead from here to the loss; the gradient is the sum of their products.`),
  sumOfBatch: (each: string, examples: number, all: string, isMean: boolean) =>
    `${counted(each, 'path leads', 'paths lead')} to the loss, for each of ${examples} examples; the gradient is the sum of all ${all} products${isMean ? `, each with 1/${examples}` : ''}.`,
  cost: (paths: string, backward: string) => (paths === backward
    ? `Path by path or backward, this takes ${counted(paths, 'multiplication', 'multiplications')}: here no paths share a part.`
    : `Path by path this takes ${counted(paths, 'multiplication', 'multiplications')}. Backward propagation takes ${backward}: what paths share is worked out once.`),
  list: 'Paths, the strongest first',
  listOfExample: (example: number) => `Paths of example ${example}, the strongest first`,
  /** The name of a path: its number and its units in words. */
  path: (number: number, units: string) => `Path ${number}: ${units}`,
  loss: 'loss',
  more: (count: number) => `Show ${count} more`,
  rest: (count: string) => `${counted(count, 'more path', 'more paths')} together`,
  share: (example: number) => `Example ${example}`,
  others: (examples: number, paths: string) => `${counted(String(examples), 'other example', 'other examples')}, ${counted(paths, 'path', 'paths')}`,
  sumLabel: 'Sum',
  notFinite: 'A product along a path is not finite, so the paths have no order.',
  chart: {
    caption: 'Multiplications from one input to the loss',
    paths: 'path by path',
    backward: 'backward',
    layers: 'Layers',
    at: (layers: number, paths: string, one: string, backward: string) =>
      `${counted(String(layers), 'layer', 'layers')}: ${counted(paths, 'path', 'paths')}, ${one} multiplications path by path, ${backward} backward.`,
    why: 'With each layer the paths multiply, while the work backward only adds up. This is why backpropagation exists.',
  },
};

export type PathWords = Widened<typeof en>;

const ko: PathWords = {
  sum: (all) => (all === '1'
    ? '여기서 손실까지 가는 경로는 하나입니다. 그 경로의 곱이 곧 기울기입니다.'
    : `여기서 손실까지 가는 경로는 ${all}개입니다. 기울기는 경로마다 구한 곱을 모두 더한 값입니다.`),
  sumOfBatch: (each, examples, all, isMean) =>
    `손실까지 가는 경로가 샘플마다 ${each}개씩, 샘플 ${examples}개에 모두 ${all}개 있습니다. 기울기는 곱 ${all}개의 합입니다${isMean ? ` (각각 1/${examples}배)` : ''}.`,
  cost: (paths, backward) => (paths === backward
    ? `경로마다 따로 계산해도, 역전파로 계산해도 곱셈은 ${paths}번입니다. 여기서는 경로끼리 겹치는 부분이 없습니다.`
    : `경로마다 따로 계산하면 곱셈이 ${paths}번 필요합니다. 역전파는 겹치는 부분을 한 번만 계산하므로 ${backward}번이면 됩니다.`),
  list: '경로 (영향이 큰 순서)',
  listOfExample: (example) => `샘플 ${example}의 경로 (영향이 큰 순서)`,
  path: (number, units) => `경로 ${number}: ${units}`,
  loss: '손실',
  more: (count) => `${count}개 더 보기`,
  rest: (count) => `나머지 경로 ${count}개의 합`,
  share: (example) => `샘플 ${example}`,
  others: (examples, paths) => `다른 샘플 ${examples}개, 경로 ${paths}개`,
  sumLabel: '합',
  notFinite: '유한하지 않은 곱이 있어 경로를 큰 순서로 늘어놓을 수 없습니다.',
  chart: {
    caption: '입력 하나에서 손실까지 필요한 곱셈 횟수',
    paths: '경로마다 따로',
    backward: '역전파',
    layers: '층수',
    at: (layers, paths, one, backward) =>
      `${layers}층: 경로 ${paths}개. 곱셈은 경로마다 따로 하면 ${one}번, 역전파로는 ${backward}번.`,
    why: '층이 늘 때마다 경로 수는 곱해지지만 역전파의 계산량은 더해질 뿐입니다. 역전파를 쓰는 이유가 여기에 있습니다.',
  },
};

export const pathWords: Sentences<PathWords> = { en, ko };
