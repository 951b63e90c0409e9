/** The names of the views and of their pages. */

import type { Sentences, Widened } from './language';

const en = {
  label: 'Views',
  views: { propagate: 'Propagate', train: 'Train' },
  pages: { label: 'Pages of this view', propagate: 'Propagate', world: 'World', train: 'Train', truth: 'Model against truth' },
};

export type ViewWords = Widened<typeof en>;

const ko: ViewWords = {
  label: '화면',
  views: { propagate: '전파', train: '학습' },
  pages: { label: '이 화면의 페이지', propagate: '전파', world: '세계', train: '학습', truth: '모델과 참 분포' },
};

export const viewWords: Sentences<ViewWords> = { en, ko };
