/** The sentences of the top bar: menus, controls, and notices about files. */

import type { LossName } from '../engine/losses';
import type { Sentences, Widened } from './language';

const en = {
  network: (widths: string, layers: number, functions: string) => `Network ${widths}, ${layers} layers: ${functions}`,
  layers: (count: number) => `${count} layers`,
  losses: { half_se: 'half squared error', mse: 'mean squared error', bce: 'binary cross-entropy', ce: 'cross-entropy' } satisfies Record<LossName, string>,
  tools: 'Network',
  editNetwork: 'Edit network',
  data: 'Data',
  checkNumbers: 'Check my numbers',
  history: 'History',
  bring: 'Bring weights…',
  share: 'Share…',
  take: 'Take with you…',
  takeNote: 'scripts, LaTeX, CSV, pictures, trace',
  examples: 'Examples',
  file: 'File',
  open: 'Open…',
  save: 'Save experiment',
  undo: 'Undo',
  redo: 'Redo',
  language: 'Language',
  toLight: 'Light theme',
  toDark: 'Dark theme',
  enterFullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  help: 'Help',
  menu: 'Menu',
  pace: 'Steps',
  fileProblem: 'This could not be opened',
  saveProblem: 'This could not be saved',
  addressProblem: 'Part of the address was left out',
  dismiss: 'Dismiss',
};

export type TopBarWords = Widened<typeof en>;

const ko: TopBarWords = {
  network: (widths, layers, functions) => `신경망 ${widths}, ${layers}층: ${functions}`,
  layers: (count) => `${count}층`,
  losses: { half_se: '½ 제곱 오차', mse: '평균 제곱 오차', bce: '이진 교차 엔트로피', ce: '교차 엔트로피' },
  tools: '신경망',
  editNetwork: '신경망 편집',
  data: '데이터',
  checkNumbers: '내 숫자 확인',
  history: '편집 기록',
  bring: '가중치 가져오기…',
  share: '공유…',
  take: '내보내기…',
  takeNote: '스크립트, LaTeX, CSV, 그림, 계산 기록',
  examples: '예제',
  file: '파일',
  open: '열기…',
  save: '실험 저장',
  undo: '실행 취소',
  redo: '다시 실행',
  language: '언어',
  toLight: '밝은 테마',
  toDark: '어두운 테마',
  enterFullScreen: '전체 화면',
  leaveFullScreen: '전체 화면 끝내기',
  help: '도움말',
  menu: '메뉴',
  pace: '단계',
  fileProblem: '열지 못했습니다',
  saveProblem: '저장하지 못했습니다',
  addressProblem: '주소의 일부를 무시했습니다',
  dismiss: '닫기',
};

export const topBarWords: Sentences<TopBarWords> = { en, ko };
