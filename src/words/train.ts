/** The sentences of training. */

import type { Sentences, Widened } from './language';

const en = {
  failures: {
    worker: (message: string) =>
      `The background process that trains broke off${message === '' ? '' : ` (${message})`}. What it had told is kept; start again to go on from there.`,
  },
  problems: {
    noData: 'Every example is held out. Leave some of them to train on.',
    tooLarge: 'One pass over all examples would take too much memory. Use fewer examples or a smaller network.',
  },
};

type TrainWords = Widened<typeof en>;

const ko: TrainWords = {
  failures: {
    worker: (message) =>
      `학습을 맡은 백그라운드 작업이 중단되었습니다${message === '' ? '' : ` (${message})`}. 그때까지의 결과는 남아 있습니다. 다시 시작하면 거기서 이어집니다.`,
  },
  problems: {
    noData: '모든 샘플이 검증용으로 빠져 있습니다. 학습에 쓸 샘플을 남겨 두십시오.',
    tooLarge: '모든 샘플을 한 번 통과하는 데 메모리가 너무 많이 필요합니다. 샘플을 줄이거나 신경망을 작게 하십시오.',
  },
};

export const trainWords: Sentences<TrainWords> = { en, ko };
