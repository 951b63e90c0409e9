/** The sentences of the averages of the model against the truth: the budget of the loss, the error, calibration. */

import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

const en = {
  budget: {
    title: 'Expected cross-entropy',
    note: 'nobody goes below H(Y|X)',
    rows: { expected: 'all x', training: 'training J', heldOut: 'held-out J', trainingCE: 'training CE', heldOutCE: 'held-out CE' },
    parts: { floor: 'H(Y|X)', excess: 'E[KL]', sample: 'a mean over examples' },
    what: 'The mean over held-out examples estimates the expected cross-entropy without bias. The mean over training examples tends to be too low: the model was fitted to these very ones.',
    otherLoss: 'This network’s own loss is another one, so its J stands on another scale; the cross-entropy of its outputs is shown.',
    below: {
      J: (value: string, H: string) => `Training J ${value} lies below H(Y|X) ${H}. The chance of which examples were drawn can do that, and so can fitting them too closely; over all x no model’s expected cross-entropy is below H(Y|X).`,
      CE: (value: string, H: string) => `The training cross-entropy ${value} lies below H(Y|X) ${H}. The chance of which examples were drawn can do that, and so can fitting them too closely; over all x no model’s expected cross-entropy is below H(Y|X).`,
    },
    how: 'Averages over P(x) are computed on the world’s box, 161 × 161 points; 81 × 81 while something moves.',
    describe: (CE: string, H: string, KL: string, training: string, heldOut: string) => `Expected cross-entropy ${CE} is H(Y|X) ${H} plus E[KL] ${KL}. Training ${training}, held out ${heldOut}.`,
  },
  error: {
    title: 'Error against the Bayes risk',
    note: 'the part of examples whose class is said wrong',
    rows: { expected: 'all x', training: 'training', heldOut: 'held out' },
    parts: { floor: 'Bayes risk R*', excess: 'the model’s excess', sample: 'a part of the examples' },
    accuracy: 'accuracy',
    floor: (R: string) => `No model can do better than the Bayes risk ${R}.`,
    describe: (error: string, R: string, training: string, heldOut: string) => `Error of the model ${error} against the Bayes risk ${R}. On training examples ${training}, held out ${heldOut}.`,
  },
  calibration: {
    title: 'Calibration',
    note: 'of answers given with confidence 0.8, are eight in ten right?',
    over: { label: 'Reliability over', world: 'all x', heldOut: 'held out', training: 'training' },
    reliability: 'Reliability: how often right, by confidence',
    confidence: 'confidence',
    scatter: 'Exact: Q against P',
    scatterName: 'Q against P at the examples',
    scatterAxis: (k: string) => `P(y=${k}|x)`,
    describe: (bins: string, ECE: string) => `Bars: the part that is right in each bin of confidence; the diagonal is perfect calibration. ${bins}. Expected calibration error ${ECE}.`,
    bin: (low: string, high: string, accuracy: string, confidence: string) => `${low} to ${high}: ${accuracy} right at confidence ${confidence}`,
    noBins: 'No predictions',
    describeScatter: (count: string, gap: string) => `${count} examples; on the diagonal the model is right about P. Mean distance ${gap}.`,
    weaker: 'Calibrated is weaker than correct.',
    why: 'On the XOR world a constant Q = ½ is right half of the time and says so: ECE 0, and yet E[KL] = ln 2 − H(Y|X).',
    show: 'Show it: XOR with all weights 0',
    shown: 'It is what is shown now: look at ECE and at E[KL].',
    none: 'There are no examples of this kind.',
  },
};

export type TruthAverageWords = Widened<typeof en>;

const ko: TruthAverageWords = {
  budget: {
    title: '기대 교차 엔트로피',
    note: '누구도 H(Y|X)보다 낮출 수 없습니다',
    rows: { expected: '모든 x', training: '학습 J', heldOut: '검증 J', trainingCE: '학습 CE', heldOutCE: '검증 CE' },
    parts: { floor: 'H(Y|X)', excess: 'E[KL]', sample: '샘플에 대한 평균' },
    what: '검증 샘플에 대한 평균은 기대 교차 엔트로피를 편향 없이 추정합니다. 학습 샘플에 대한 평균은 모델이 바로 그 샘플에 맞춰졌으므로 실제보다 작게 나오는 경향이 있습니다.',
    otherLoss: '이 신경망의 손실은 다른 함수라서 J의 척도가 다릅니다. 여기서는 출력의 교차 엔트로피를 보여 줍니다.',
    below: {
      J: (value, H) => `학습 J(${value})가 H(Y|X)(${H})보다 작습니다. 어떤 샘플이 뽑혔는지에 따른 우연일 수도 있고, 샘플에 지나치게 맞춘 결과(과적합)일 수도 있습니다. 모든 x에 대한 기대 교차 엔트로피는 어떤 모델에서도 H(Y|X)보다 작지 않습니다.`,
      CE: (value, H) => `학습 교차 엔트로피(${value})가 H(Y|X)(${H})보다 작습니다. 어떤 샘플이 뽑혔는지에 따른 우연일 수도 있고, 샘플에 지나치게 맞춘 결과(과적합)일 수도 있습니다. 모든 x에 대한 기대 교차 엔트로피는 어떤 모델에서도 H(Y|X)보다 작지 않습니다.`,
    },
    how: 'P(x)에 대한 평균은 세계의 상자 위 161 × 161개 점에서 계산합니다. 무언가 움직이는 동안에는 81 × 81개입니다.',
    describe: (CE, H, KL, training, heldOut) => `기대 교차 엔트로피 ${withParticle(CE, '은')} H(Y|X) ${withParticle(H, '과')} E[KL] ${KL}의 합입니다. 학습 ${training}, 검증 ${heldOut}.`,
  },
  error: {
    title: '오류율과 베이즈 위험',
    note: '클래스를 틀리게 말한 샘플의 비율',
    rows: { expected: '모든 x', training: '학습', heldOut: '검증' },
    parts: { floor: '베이즈 위험 R*', excess: '모델의 초과분', sample: '샘플에서의 비율' },
    accuracy: '정확도',
    floor: (R) => `어떤 모델도 오류율을 베이즈 위험 ${R}보다 낮출 수 없습니다.`,
    describe: (error, R, training, heldOut) => `모델의 오류율은 ${error}, 베이즈 위험은 ${R}입니다. 학습 샘플에서 ${training}, 검증 샘플에서 ${heldOut}.`,
  },
  calibration: {
    title: '보정',
    note: '확신 0.8로 한 답은 열 번 중 여덟 번 맞습니까?',
    over: { label: '신뢰도를 계산할 범위', world: '모든 x', heldOut: '검증', training: '학습' },
    reliability: '신뢰도: 확신별로 맞은 비율',
    confidence: '확신',
    scatter: '정확한 비교: P와 Q',
    scatterName: '샘플에서 P와 Q의 산점도',
    scatterAxis: (k) => `P(y=${k}|x)`,
    describe: (bins, ECE) => `막대는 확신 구간마다 맞은 비율이고 대각선은 완전한 보정입니다. ${bins}. 기대 보정 오차 ${ECE}.`,
    bin: (low, high, accuracy, confidence) => `${low}~${high}: 확신 ${confidence}에서 ${accuracy} 맞음`,
    noBins: '예측이 없습니다',
    describeScatter: (count, gap) => `샘플 ${count}개. 대각선 위에서는 모델이 P를 맞힙니다. 평균 거리 ${gap}.`,
    weaker: '보정되었다고 해서 옳은 것은 아닙니다.',
    why: 'XOR 세계에서 상수 Q = ½은 절반을 맞히고 스스로도 그렇게 말하므로 ECE가 0이지만, E[KL]은 ln 2 − H(Y|X)입니다.',
    show: '보기: 가중치가 모두 0인 XOR',
    shown: '지금 보이는 것이 그 예입니다. ECE와 E[KL]을 비교해 보십시오.',
    none: '이런 샘플이 없습니다.',
  },
};

export const truthAverageWords: Sentences<TruthAverageWords> = { en, ko };
