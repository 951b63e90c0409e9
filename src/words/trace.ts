/** What the command that prints a trace says. */

import type { Sentences, Widened } from './language';

const en = {
  usage: 'Usage: npm run -s trace -- FILE, where FILE is an experiment file. Its trace is printed as JSON.',
};

type TraceWords = Widened<typeof en>;

const ko: TraceWords = {
  usage: '사용법: npm run -s trace -- FILE (FILE은 실험 파일입니다). 파일의 계산 과정을 JSON으로 출력합니다.',
};

export const traceWords: Sentences<TraceWords> = { en, ko };
