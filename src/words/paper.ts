/** The sentences of the LaTeX document of one pass. */

import type { Sentences, Widened } from './language';

const en = {
  subtitle: 'One forward and backward pass, number by number',
  network: 'The network',
  widths: 'Units',
  activations: 'Activations',
  loss: 'Loss',
  learningRate: 'Learning rate',
  examples: 'Examples in the batch',
  updates: 'Updates before this pass',
  convention: 'Place of 1/m',
  data: 'Parameters and data',
  focus: (example: number) => `Lines of one unit, weight or row are written for the first of them, and where they are of one example, for example ${example}. Those of the others are left out here.`,
  computed: (reads: string, writes: string) => `From ${reads} to ${writes}.`,
  result: 'Result',
  elided: (rows: number, columns: number) => `${rows} × ${columns} numbers, of which some at the ends are shown.`,
  tooWide: 'The numbers of this line are wider than the page and are left out here.',
  check: 'Gradient check',
  checkText: 'For the first entry of each gradient of a parameter: backward propagation against the central difference of J.',
  backprop: 'backward',
  numeric: 'difference',
  error: 'relative error',
  verdict: 'verdict',
};

export type PaperWords = Widened<typeof en>;

const ko: PaperWords = {
  subtitle: '순전파와 역전파 한 번, 숫자 하나하나',
  network: '신경망',
  widths: '유닛 수',
  activations: '활성화 함수',
  loss: '손실',
  learningRate: '학습률',
  examples: '배치의 샘플 수',
  updates: '이 계산 전의 갱신 횟수',
  convention: '1/m의 위치',
  data: '매개변수와 데이터',
  focus: (example) => `유닛, 가중치, 행 하나의 식은 첫 번째 것만, 샘플 하나의 식은 ${example}번 샘플의 것만 적고 나머지는 생략했다.`,
  computed: (reads, writes) => `주어진 값: ${reads}. 구하는 값: ${writes}.`,
  result: '결과',
  elided: (rows, columns) => `${rows} × ${columns}개의 수 가운데 양 끝의 일부만 적었다.`,
  tooWide: '이 줄의 숫자는 지면보다 넓어 생략했다.',
  check: '기울기 확인',
  checkText: '매개변수 기울기마다 첫 번째 원소에 대해, 역전파의 값과 J의 중심 차분을 비교한다.',
  backprop: '역전파',
  numeric: '차분',
  error: '상대 오차',
  verdict: '판정',
};

export const paperWords: Sentences<PaperWords> = { en, ko };
