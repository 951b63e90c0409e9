/** The sentences of the page itself: landmarks, tabs, titles. */

import type { Sentences, Widened } from './language';

const en = {
  regions: {
    stage: 'Network',
    derivation: 'Derivation',
    shelf: 'Matrices',
    inspector: 'Inspector',
    timeline: 'Timeline',
  },
  tabs: { label: 'Details of the step', derivation: 'Formula', change: 'Change', shelf: 'Matrices', inspector: 'Inspect' },
  close: 'Close',
  dropHere: 'Drop an experiment file to open it',
};

export type AppWords = Widened<typeof en>;

const ko: AppWords = {
  regions: {
    stage: '신경망',
    derivation: '유도',
    shelf: '행렬',
    inspector: '살펴보기',
    timeline: '타임라인',
  },
  tabs: { label: '이 단계 자세히 보기', derivation: '수식', change: '변화', shelf: '행렬', inspector: '살펴보기' },
  close: '닫기',
  dropHere: '실험 파일을 놓으면 열립니다',
};

export const appWords: Sentences<AppWords> = { en, ko };
