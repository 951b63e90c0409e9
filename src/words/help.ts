/** The help: how to use the app in one screen, and its keys. */

import type { Sentences, Widened } from './language';

const en = {
  title: 'How to use Nablascope',
  introduction: 'A small neural network computes its output, compares it with the target, and finds how every number changes the cost. You see each step and every number of it.',
  ways: [
    ['Step', 'Press the right arrow, or drag along the timeline: forward on the upper arm, backward underneath. A dashed outline is not computed yet.'],
    ['Read', 'The network, the matrices and the formula show the same step. Point at a number, and it lights up everywhere it stands.'],
    ['Change', 'Drag the edge or the cell of a weight, bias, input or target, or double-click it and type. Every number follows; undo brings it back.'],
    ['Check', 'Paste the numbers of your own program into “Check my numbers”: the first wrong one is found, and the mistake that gives it.'],
    ['Keep', 'Save the experiment as a file. To open one, drop it anywhere on this page.'],
  ],
  keys: 'Keys',
  groups: {
    steps: 'The pass',
    view: 'The view',
    page: 'The page',
    run: 'Training (on its pages)',
    number: 'A number of the network or a matrix'
  },
  actions: {
    back: 'one step back',
    next: 'one step on',
    first: 'to the start',
    last: 'to the last step',
    return: 'back along the links you followed',
    play: 'play or pause',
    slower: 'slower',
    faster: 'faster',
    scalar: 'level: one',
    vector: 'level: row or column',
    matrix: 'level: layer',
    batch: 'level: batch',
    symbols: 'symbols on or off',
    shapes: 'shapes on or off',
    numbers: 'numbers on or off',
    edges: 'edges: weights or gradients',
    theme: 'light or dark',
    help: 'this help',
    undo: 'undo',
    redo: 'redo',
    out: 'close, go back, or select nothing',
  },
  runActions: {
    play: 'train or pause',
    next: 'one epoch or update on, as chosen',
    back: 'one epoch back',
    first: 'to epoch 0',
    last: 'to where the run is',
  },
  numberKeys: {
    move: 'to the number beside it',
    enter: 'on the network: into the numbers of a unit',
    step: 'change by 0.01',
    coarse: 'by 0.1',
    fine: 'by 0.001',
    zero: 'set to zero',
    type: 'type a number; Enter keeps, Esc puts back',
  },
  letterKeys: 'Single keys such as S or 1 are shortcuts',
  letterKeysNote: 'Switch this off if you speak to your computer. Arrows, Space and Ctrl keys stay.',
};

export type HelpWords = Widened<typeof en>;

const ko: HelpWords = {
  title: 'Nablascope 사용법',
  introduction: '작은 신경망이 출력을 계산하고 목표값과 비교한 뒤, 각 수가 비용을 얼마나 바꾸는지 구합니다. 모든 단계와 그 단계의 모든 수를 볼 수 있습니다.',
  ways: [
    ['한 단계씩', '오른쪽 화살표를 누르거나 타임라인을 따라 끌어 보세요. 위쪽은 순전파, 아래쪽은 역전파입니다. 점선 테두리는 아직 계산하지 않은 값입니다.'],
    ['읽기', '신경망, 행렬, 수식이 같은 단계를 보여 줍니다. 수를 가리키면 그 수가 있는 모든 곳이 함께 강조됩니다.'],
    ['바꾸기', '가중치, 편향, 입력, 목표값의 간선이나 칸을 끌거나, 두 번 눌러 입력하세요. 모든 수가 따라 바뀌고, 실행 취소로 되돌릴 수 있습니다.'],
    ['확인하기', '직접 만든 프로그램의 숫자를 ‘내 숫자 확인’에 붙여 넣으면, 처음으로 틀린 값과 그 값을 만드는 실수를 찾아 줍니다.'],
    ['저장하기', '실험을 파일로 저장하세요. 저장한 파일은 이 페이지 어디에나 끌어다 놓으면 열립니다.'],
  ],
  keys: '단축키',
  groups: {
    steps: '계산 단계',
    view: '보기',
    page: '페이지',
    run: '학습(학습 화면에서)',
    number: '신경망이나 행렬의 수'
  },
  actions: {
    back: '한 단계 뒤로',
    next: '한 단계 앞으로',
    first: '처음으로',
    last: '마지막 단계로',
    return: '따라온 링크를 거슬러 뒤로',
    play: '재생 또는 멈춤',
    slower: '느리게',
    faster: '빠르게',
    scalar: '수준: 하나',
    vector: '수준: 행·열',
    matrix: '수준: 층',
    batch: '수준: 배치',
    symbols: '기호 켜고 끄기',
    shapes: '모양 켜고 끄기',
    numbers: '숫자 켜고 끄기',
    edges: '간선: 가중치 또는 기울기',
    theme: '밝게 또는 어둡게',
    help: '이 도움말',
    undo: '실행 취소',
    redo: '다시 실행',
    out: '닫기, 뒤로 가기 또는 선택 해제',
  },
  runActions: {
    play: '학습 또는 멈춤',
    next: '한 에포크나 갱신 한 번 앞으로(고른 대로)',
    back: '한 에포크 뒤로',
    first: '0에포크로',
    last: '학습이 와 있는 곳으로',
  },
  numberKeys: {
    move: '옆에 있는 수로 이동',
    enter: '신경망에서: 유닛의 수들 안으로',
    step: '0.01씩 바꾸기',
    coarse: '0.1씩',
    fine: '0.001씩',
    zero: '0으로 바꾸기',
    type: '수 입력하기. Enter로 확정, Esc로 취소',
  },
  letterKeys: 'S나 1처럼 키 하나를 단축키로 쓰기',
  letterKeysNote: '음성으로 컴퓨터를 쓴다면 끄세요. 화살표, 스페이스, Ctrl 키는 그대로 쓸 수 있습니다.',
};

export const helpWords: Sentences<HelpWords> = { en, ko };
