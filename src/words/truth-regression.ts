/** The sentences of the model against the truth where y is a number. */

import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

const en = {
  regression: {
    title: 'f(x) against E[y|x]',
    note: 'half the squared error makes f estimate the mean of y',
    truth: 'E[y|x]', model: 'f(x)', deviation: '± σ of y', implied: (deviation: string) => `f ± ${deviation}`,
    curve: 'Model and true mean',
    points: 'Show the examples',
    bands: 'grey: E[y|x] ± σ of (y|x); thin dashed: f ± the deviation that the loss implies',
    scrub: 'x of the probe',
    describe: (x: string, mean: string, f: string, deviation: string) => `At x = ${x} the mean of y is ${mean}, its deviation ${deviation}, and the model says ${f}.`,
    density: 'P(x)',
    densityName: 'P(x)',
    at: 'At the probe',
    law: 'The law of y at this x',
    lawNote: {
      half_se: 'solid: true P(y|x); dashed: N(y; f, 1), what half squared error reads as',
      mse: 'solid: true P(y|x); dashed: N(y; f, ½), what squared error reads as',
    },
    lawNoteOther: 'solid: true P(y|x); the line stands at f(x)',
    describeLaw: (mean: string, f: string, density: string) => `The density of y. Its mean is ${mean}, the model says ${f}; at the mean the density is ${density}.`,
    never: (density: string) => `The mean is a value that never occurs: its density is ${density}.`,
    budget: 'Expected squared error',
    rows: { expected: 'all x', training: 'training', heldOut: 'held out' },
    parts: { floor: 'Bayes risk E Var[y|x]', excess: 'E(f − E[y|x])²', sample: 'a mean over examples' },
    J: { half_se: 'J is half of these means.', mse: 'J is these means.', bce: 'J is another loss.', ce: 'J is another loss.' },
    floor: (R: string) => `No model’s expected squared error is below the Bayes risk ${R}.`,
    describeBudget: (all: string, R: string, excess: string, training: string, heldOut: string) => `Expected squared error ${all} is the Bayes risk ${R} plus ${excess}. Training ${training}, held out ${heldOut}.`,
    normal: '(y|x) ~ N',
    reads: 'Half squared error is −ln of a normal law of deviation 1 around f(x), but for a constant: it says nothing about the true deviation.',
    how: 'Averages over P(x) are computed on 481 points of the world’s range; the Bayes risk is its closed form.',
  },
};

export type TruthRegressionWords = Widened<typeof en>;

const ko: TruthRegressionWords = {
  regression: {
    title: 'f(x)와 E[y|x]',
    note: '제곱 오차의 절반을 쓰면 f는 y의 평균을 추정합니다',
    truth: 'E[y|x]', model: 'f(x)', deviation: 'y의 ± σ', implied: (deviation) => `f ± ${deviation}`,
    curve: '모델과 참 평균',
    points: '샘플 표시',
    bands: '회색: E[y|x] ± (y|x)의 σ, 가는 점선: f ± 손실이 뜻하는 표준편차',
    scrub: '탐침의 x',
    describe: (x, mean, f, deviation) => `x = ${x}에서 y의 평균은 ${mean}, 표준편차는 ${deviation}, 모델의 값은 ${f}입니다.`,
    density: 'P(x)',
    densityName: 'P(x)',
    at: '탐침에서',
    law: '이 x에서 y의 분포',
    lawNote: {
      half_se: '실선: 참 P(y|x), 점선: 제곱 오차의 절반이 뜻하는 N(y; f, 1)',
      mse: '실선: 참 P(y|x), 점선: 제곱 오차가 뜻하는 N(y; f, ½)',
    },
    lawNoteOther: '실선: 참 P(y|x), 세로선은 f(x)',
    describeLaw: (mean, f, density) => `y의 밀도입니다. 평균은 ${mean}, 모델의 값은 ${f}이고, 평균에서의 밀도는 ${density}입니다.`,
    never: (density) => `평균은 결코 나오지 않는 값입니다. 그곳의 밀도는 ${density}입니다.`,
    budget: '기대 제곱 오차',
    rows: { expected: '모든 x', training: '학습', heldOut: '검증' },
    parts: { floor: '베이즈 위험 E Var[y|x]', excess: 'E(f − E[y|x])²', sample: '샘플에 대한 평균' },
    J: { half_se: 'J는 이 평균의 절반입니다.', mse: 'J는 이 평균입니다.', bce: 'J는 다른 손실입니다.', ce: 'J는 다른 손실입니다.' },
    floor: (R) => `어떤 모델도 기대 제곱 오차를 베이즈 위험 ${R}보다 낮출 수 없습니다.`,
    describeBudget: (all, R, excess, training, heldOut) => `기대 제곱 오차 ${withParticle(all, '은')} 베이즈 위험 ${withParticle(R, '과')} ${excess}의 합입니다. 학습 ${training}, 검증 ${heldOut}.`,
    normal: '(y|x) ~ N',
    reads: '제곱 오차의 절반은 상수를 빼면 f(x)를 중심으로 표준편차가 1인 정규 분포의 −ln입니다. 참 표준편차에 대해서는 아무것도 말하지 않습니다.',
    how: 'P(x)에 대한 평균은 세계의 범위에 있는 481개 점에서 계산하며, 베이즈 위험은 닫힌 식입니다.',
  },
};

export const truthRegressionWords: Sentences<TruthRegressionWords> = { en, ko };
