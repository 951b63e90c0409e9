/** The sentences of holding examples out of training, and of features that stand on far scales. Counts come as text. */

import type { Sentences, Widened } from './language';

const en = {
  label: 'Held-out examples',
  of: (count: string, all: string) => `${count} of ${all} held out`,
  share: 'Share',
  percent: '%',
  seed: 'Seed',
  hold: 'Hold out',
  none: 'None',
  what: 'Held-out examples are only measured, never trained on.',
  tooFew: 'There is one example: nothing can be held out.',
  shareProblem: (least: string, most: string) => `The share is a number of percent from ${least} to ${most}.`,
  seedProblem: (most: string) => `The seed is a whole number from 0 to ${most}.`,
  scales: (name: string, mean: string, deviation: string) => `${name} has the mean ${mean} and the deviation ${deviation}: a network learns faster from features of mean 0 and deviation 1.`,
  standardise: 'Standardise the features',
};

export type HeldOutWords = Widened<typeof en>;

const ko: HeldOutWords = {
  label: '검증용 샘플',
  of: (count, all) => `전체 ${all}개 중 검증용 ${count}개`,
  share: '비율',
  percent: '%',
  seed: '시드',
  hold: '검증용으로 떼어 두기',
  none: '없음',
  what: '검증용 샘플은 손실을 재는 데만 쓰고 학습에는 쓰지 않습니다.',
  tooFew: '샘플이 하나뿐이어서 검증용으로 떼어 둘 수 없습니다.',
  shareProblem: (least, most) => `비율은 ${least}% 이상 ${most}% 이하의 수여야 합니다.`,
  seedProblem: (most) => `시드는 0 이상 ${most} 이하의 정수여야 합니다.`,
  scales: (name, mean, deviation) => `특징 ${name}의 평균: ${mean}, 표준편차: ${deviation}. 특징의 평균이 0이고 표준편차가 1이면 신경망이 더 빨리 학습합니다.`,
  standardise: '특징 표준화',
};

export const heldOutWords: Sentences<HeldOutWords> = { en, ko };
