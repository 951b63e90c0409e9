/** The sentences of the top bar: menus, controls, and notices about files. */

import type { LossName } from '../engine/losses';
import type { Sentences, Widened } from './language';

const en = {
  views: 'Views',
  propagate: 'Propagate',
  network: (widths: string, layers: number, functions: string) => `Network ${widths}, ${layers} layers: ${functions}`,
  layers: (count: number) => `${count} layers`,
  losses: { half_se: 'half squared error', mse: 'mean squared error', bce: 'binary cross-entropy', ce: 'cross-entropy' } satisfies Record<LossName, string>,
  examples: 'Examples',
  file: 'File',
  open: 'Open…',
  save: 'Save experiment',
  saveTrace: 'Save trace',
  saveTraceNote: 'every number of this pass',
  savePaper: 'LaTeX of this pass (.tex)',
  savePaperNote: 'every step with its derivation and numbers',
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
  dismiss: 'Dismiss',
};

export type TopBarWords = Widened<typeof en>;

const ko: TopBarWords = {
  views: '화면',
  propagate: '전파',
  network: (widths, layers, functions) => `신경망 ${widths}, ${layers}층: ${functions}`,
  layers: (count) => `${count}층`,
  losses: { half_se: '½ 제곱 오차', mse: '평균 제곱 오차', bce: '이진 교차 엔트로피', ce: '교차 엔트로피' },
  examples: '예제',
  file: '파일',
  open: '열기…',
  save: '실험 저장',
  saveTrace: '계산 기록 저장',
  saveTraceNote: '이번 계산의 모든 수',
  savePaper: '이번 계산의 LaTeX (.tex)',
  savePaperNote: '모든 단계의 유도와 숫자',
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
  dismiss: '닫기',
};

export const topBarWords: Sentences<TopBarWords> = { en, ko };
