/** The names of the views and of their pages. */

import type { Sentences, Widened } from './language';

const en = {
  label: 'Views',
  views: { propagate: 'Propagate', train: 'Train', features: 'Features' },
  pages: {
    label: 'Pages of this view', propagate: 'Propagate', world: 'World', train: 'Train', truth: 'Model against truth',
    unknown: 'What it does not know', features: 'Features', kernels: 'Kernels',
  },
};

export type ViewWords = Widened<typeof en>;

const ko: ViewWords = {
  label: '화면',
  views: { propagate: '전파', train: '학습', features: '특징' },
  pages: {
    label: '이 화면의 페이지', propagate: '전파', world: '세계', train: '학습', truth: '모델과 참 분포',
    unknown: '모델이 모르는 것', features: '특징', kernels: '커널',
  },
};

export const viewWords: Sentences<ViewWords> = { en, ko };
