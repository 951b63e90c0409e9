/** The sentences of the history: the names of edits, and the list of them. */

import type { Sentences, Widened } from './language';

const en = {
  title: 'History',
  what: 'Every edit, the latest on top. Choose one to go there; nothing is lost until you edit again.',
  list: 'Edits, the latest first',
  first: 'Where it began',
  now: 'now',
  undone: 'undone',
  pin: 'Pin as A',
  pinThis: (name: string) => `Pin as A: ${name}`,
  isPinned: 'This state is A.',
  compare: 'Compare with A',
  count: (count: number) => (count === 1 ? '1 edit' : `${count} edits`),
  /** A number in words: what it is, before and after. */
  number: (name: string, before: string, after: string) => `${name} from ${before} to ${after}`,
  numberTo: (name: string, after: string) => `${name} to ${after}`,
  untitled: 'an experiment without a title',
  changes: {
    opened: (title: string) => `Opened ${title}`,
    layerAdded: (layer: number) => `Added layer ${layer}`,
    layerRemoved: (layer: number) => `Removed layer ${layer}`,
    layerMoved: (from: number, to: number) => `Moved layer ${from} to ${to}`,
    width: (layer: number, width: number) => `Width of layer ${layer}: ${width}`,
    inputs: (width: number) => `Inputs: ${width}`,
    activation: (layer: number, activation: string) => `Activation of layer ${layer}: ${activation}`,
    loss: (loss: string) => `Loss: ${loss}`,
    initialised: (rule: string, seed: number) => `Initial weights: ${rule}, seed ${seed}`,
    examples: (count: number) => (count === 1 ? 'Data: 1 example' : `Data: ${count} examples`),
    batch: (count: number) => (count === 1 ? 'Batch: 1 example' : `Batch: ${count} examples`),
    standardised: 'Standardised the features',
    unstandardised: 'Took the standardising back',
    weightsBrought: (file: string) => `Weights from ${file}`,
    title: (title: string) => `Title: ${title}`,
    trained: (epoch: number, update: number) => `Trained weights: epoch ${epoch}${update > 0 ? `, update ${update}` : ''}`,
    trainingUpdate: (epoch: number, update: number) => `Opened training at epoch ${epoch}, before update ${update + 1}`,
    backToA: 'Back to A',
  },
};

export type HistoryWords = Widened<typeof en>;

const ko: HistoryWords = {
  title: '편집 기록',
  what: '모든 편집을 최근 것부터 보여 줍니다. 고르면 그 상태로 갑니다. 다시 편집하기 전까지는 아무것도 사라지지 않습니다.',
  list: '편집, 최근 것부터',
  first: '처음 상태',
  now: '현재',
  undone: '실행 취소됨',
  pin: 'A로 고정',
  pinThis: (name) => `A로 고정: ${name}`,
  isPinned: '이 상태가 A입니다.',
  compare: 'A와 비교',
  count: (count) => `편집 ${count}개`,
  number: (name, before, after) => `${name}: ${before}에서 ${after}(으)로`,
  numberTo: (name, after) => `${name}: ${after}(으)로`,
  untitled: '제목 없는 실험',
  changes: {
    opened: (title) => `열기: ${title}`,
    layerAdded: (layer) => `${layer}층 추가`,
    layerRemoved: (layer) => `${layer}층 삭제`,
    layerMoved: (from, to) => `${from}층을 ${to}층 자리로 옮김`,
    width: (layer, width) => `${layer}층의 너비: ${width}`,
    inputs: (width) => `입력 수: ${width}`,
    activation: (layer, activation) => `${layer}층의 활성화 함수: ${activation}`,
    loss: (loss) => `손실: ${loss}`,
    initialised: (rule, seed) => `초기 가중치: ${rule}, 시드 ${seed}`,
    examples: (count) => `데이터: 샘플 ${count}개`,
    batch: (count) => `배치: 샘플 ${count}개`,
    standardised: '특징 표준화',
    unstandardised: '표준화 되돌림',
    weightsBrought: (file) => `가중치 가져오기: ${file}`,
    title: (title) => `제목: ${title}`,
    trained: (epoch, update) => `학습한 가중치: ${epoch}에포크${update > 0 ? `, 갱신 ${update}번` : ''}`,
    trainingUpdate: (epoch, update) => `학습 열기: ${epoch}에포크, ${update + 1}번째 갱신 직전`,
    backToA: 'A로 돌아감',
  },
};

export const historyWords: Sentences<HistoryWords> = { en, ko };
