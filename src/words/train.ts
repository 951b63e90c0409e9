/** The sentences of training. */

import type { Sentences, Widened } from './language';

const en = {
  failures: {
    /** `number` is the symbol of what is not finite, `value` what it became. */
    notFinite: (number: string, value: string, epoch: number, update: number) =>
      `The run stopped: ${number} became ${value} in update ${update + 1} after epoch ${epoch}. Try a smaller learning rate.`,
    lastGood: (epoch: number) => `Every number up to epoch ${epoch} is finite. The run stands there again.`,
    noneGood: 'Already the first pass over the training data has a number that is not finite. Change the weights or the data.',
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
    notFinite: (number, value, epoch, update) =>
      `학습이 멈췄습니다. ${epoch}에포크 뒤 ${update + 1}번째 갱신에서 ${number}의 값이 ${value}이(가) 되었습니다. 학습률을 낮춰 보십시오.`,
    lastGood: (epoch) => `${epoch}에포크까지는 모든 수가 유한합니다. 학습은 다시 그 지점에 있습니다.`,
    noneGood: '학습 데이터를 처음 통과할 때 이미 유한하지 않은 수가 나옵니다. 가중치나 데이터를 바꾸십시오.',
    worker: (message) =>
      `학습을 맡은 백그라운드 작업이 중단되었습니다${message === '' ? '' : ` (${message})`}. 그때까지의 결과는 남아 있습니다. 다시 시작하면 거기서 이어집니다.`,
  },
  problems: {
    noData: '모든 샘플이 검증용으로 빠져 있습니다. 학습에 쓸 샘플을 남겨 두십시오.',
    tooLarge: '모든 샘플을 한 번 통과하는 데 메모리가 너무 많이 필요합니다. 샘플을 줄이거나 신경망을 작게 하십시오.',
  },
};

export const trainWords: Sentences<TrainWords> = { en, ko };
