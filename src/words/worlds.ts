/** The worlds by name: what each is for, and what its settings are called. */

import type { WorldId } from '../worlds/world-of';
import type { Sentences, Widened } from './language';

const en = {
  worlds: {
    lda: { name: 'Two Gaussians, one covariance', short: 'Two Gaussians', purpose: 'The posterior is exactly logistic: the log-odds are linear in x, and a network without a hidden layer can say it.' },
    qda_core_ring: { name: 'A narrow and a wide Gaussian', short: 'Narrow and wide', purpose: 'The boundary is a circle; no linear rule works.' },
    xor_mixture: { name: 'XOR of four Gaussians', short: 'XOR', purpose: 'It needs a hidden layer: logistic regression alone ends at P = 1/2 everywhere.' },
    three_gaussians: { name: 'Three Gaussians', short: 'Three classes', purpose: 'The posterior is exactly a softmax of W x + b.' },
    ring: { name: 'A disc in a ring', short: 'Ring', purpose: 'A class that is no mixture of Gaussians, with its density known exactly.' },
    moons: { name: 'Two moons', short: 'Moons', purpose: 'A curved boundary, with its density known exactly.' },
    sin: { name: 'A sine with even noise', short: 'Sine', purpose: '(y | x) ~ N: the mean bends, the spread is the same everywhere.' },
    heteroscedastic: { name: 'A line with growing noise', short: 'Growing noise', purpose: '(y | x) ~ N: the mean is a line, the spread depends on x.' },
    bimodal: { name: 'Two values at every x', short: 'Two values', purpose: '(y | x) is not normal: the mean is a value that never occurs.' },
  },
  settings: {
    prior: (k: number) => `Prior weight of class ${k}`,
    noise: 'Noise',
    mix: 'Share of a uniform P(x)',
  },
};

export type WorldsWords = Widened<typeof en> & { readonly worlds: Readonly<Record<WorldId, { readonly name: string; readonly short: string; readonly purpose: string }>> };

const ko: WorldsWords = {
  worlds: {
    lda: { name: '공분산이 같은 두 가우시안', short: '두 가우시안', purpose: '사후확률이 정확히 로지스틱입니다. 로그 오즈가 x의 일차식이라 은닉층 없는 신경망으로도 나타낼 수 있습니다.' },
    qda_core_ring: { name: '좁은 가우시안과 넓은 가우시안', short: '좁고 넓음', purpose: '경계가 원이라 선형 규칙으로는 풀 수 없습니다.' },
    xor_mixture: { name: '가우시안 넷의 XOR', short: 'XOR', purpose: '은닉층이 필요합니다. 로지스틱 회귀만으로는 어디서나 P = 1/2에 머뭅니다.' },
    three_gaussians: { name: '가우시안 셋', short: '세 클래스', purpose: '사후확률이 정확히 softmax(W x + b)입니다.' },
    ring: { name: '고리 속의 원반', short: '고리', purpose: '가우시안 혼합이 아닌 클래스이지만 밀도를 정확히 압니다.' },
    moons: { name: '두 초승달', short: '초승달', purpose: '경계가 휘어 있고 밀도를 정확히 압니다.' },
    sin: { name: '잡음이 고른 사인 곡선', short: '사인', purpose: '(y | x) ~ N: 평균은 휘지만 퍼짐은 어디서나 같습니다.' },
    heteroscedastic: { name: '잡음이 커지는 직선', short: '커지는 잡음', purpose: '(y | x) ~ N: 평균은 직선이지만 퍼짐은 x에 따라 다릅니다.' },
    bimodal: { name: '모든 x에서 두 값', short: '두 값', purpose: '(y | x)는 정규 분포가 아닙니다. 평균은 결코 나오지 않는 값입니다.' },
  },
  settings: {
    prior: (k) => `클래스 ${k}의 사전 가중치`,
    noise: '잡음',
    mix: '균등한 P(x)의 몫',
  },
};

export const worldsWords: Sentences<WorldsWords> = { en, ko };
