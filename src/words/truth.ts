/** The sentences of the page on which the model is held against the truth. */

import type { Sentences, Widened } from './language';
import { truthAverageWords, type TruthAverageWords } from './truth-averages';
import { truthRegressionWords, type TruthRegressionWords } from './truth-regression';
import { withParticle } from './particle';

const en = {
  maps: {
    truth: 'True', model: 'The model’s', excess: 'Where the excess loss lives',
    /** What a map is called where its symbol is not seen. */
    names: { truth: (k: string) => `True P(y=${k}|x)`, model: (k: string) => `The model’s Q(y=${k}|x)`, excess: () => 'Where the excess loss lives: P(x) KL(P‖Q)' },
    ofClass: 'of class',
    points: 'Show the examples',
    note: {
      truth: 'known exactly, because we generate the data',
      model: 'what the network says, at the shown epoch',
      excess: 'empty regions cost nothing, and are not learned',
    },
    contours: 'lines 0.1, 0.5, 0.9',
    boundaries: 'solid: P = 0.5; dashed: Q = 0.5',
    handle: 'Probe: the arrows move it; the cut goes through it',
    probe: (x1: string, x2: string, P: string, Q: string, KL: string) => `x is (${x1}, ${x2}); P ${P}, Q ${Q}, KL ${KL} nats`,
    probeTruth: (x1: string, x2: string, P: string) => `x is (${x1}, ${x2}); P ${P}`,
    describe: {
      truth: (k: string, H: string) => `P(y=${k}|x) over the plane. Its conditional entropy H(Y|X) is ${H} nats. The dashed line is the cut.`,
      model: (k: string, CE: string, error: string) => `Q(y=${k}|x) over the plane. The model’s expected cross-entropy is ${CE} nats, its error ${error}.`,
      excess: (KL: string, most: string) => `P(x) times KL(P‖Q) at each x. Its whole, the expected divergence, is ${KL} nats; the largest value is ${most}.`,
    },
    working: 'being computed',
  },
  behind: 'Figures of the settings before; the new ones are being computed.',
  cut: {
    title: 'Along the cut',
    note: 'where the data is thin, the model is free to be wrong',
    truth: 'true P', model: 'model Q', density: 'P(x)',
    densityNote: 'how common x is',
    densityName: 'P(x) along the cut',
    scrub: 'x₁ on the cut',
    describe: (x1: string, x2: string, P: string, Q: string) => `Along x₂ = ${x2}: P solid, Q dashed, the gap between them grey. At x₁ = ${x1} P is ${P} and Q is ${Q}.`,
    describeDensity: (x1: string, p: string) => `How common x is along the cut; at x₁ = ${x1} P(x) is ${p}.`,
  },
  probe: {
    title: 'At the probe',
    class: 'class', P: 'true P', Q: 'model Q',
    table: 'The two laws of y at the probe',
    one: 'KL is not symmetric: with the two laws exchanged it is another number.',
    nats: 'nats',
    weighted: 'The excess loss here is weighted by how often x occurs.',
  },
  same: {
    title: 'Same posterior, other P(x)',
    what: 'P(y|x) and Q(y|x) stay as they are at every x; only how often each x occurs changes, and with it every average on this page.',
  },
  noLaw: {
    title: 'The model says no probabilities',
    activation: 'Its outputs are numbers that need not be probabilities, so there is no Q(y|x) to hold against P(y|x): no KL and no calibration. What is left is the class that the largest output names, and how often it is wrong.',
    independent: 'Each output is the probability of its own yes or no; together they need not sum to 1, so they are no law of y over the classes. What is left is the class that the largest output names, and how often it is wrong.',
    single: 'Softmax of a single output is always 1: it says nothing about y.',
    mend: 'Softmax with cross-entropy, or one sigmoid for two classes, makes the outputs a law.',
    edit: 'Edit the network',
  },
  unknown: {
    truth: 'P(y|x) is unknown',
    excess: 'Where the excess loss lives is unknown',
    title: { none: 'The law is unknown', unknown: 'This world is not known here', misfit: 'The data do not fit their world', scaled: 'The features were standardised' },
    why: {
      none: 'These data come from a table or were typed: nobody knows the law that they were drawn from.',
      unknown: 'The file names a world, or settings, that are not in the list: its law is taken as unknown.',
      misfit: 'The data name a world whose x or y has another shape: the law is taken as unknown.',
      scaled: 'x is no longer in the units of the world, so its law cannot be laid over the model.',
    },
    noTruth: 'Without the law there is no P to compare with: no KL, no H(Y|X), no Bayes risk, and no exact scatter.',
    features: (n: number) => `The data have ${n} features, so no map of the plane shows all of x.`,
    works: 'What examples alone can say stands beside: J on training and held-out data, accuracy, and reliability.',
    choose: 'Choose a world',
    sample: 'What the examples say',
    J: 'J, the mean loss', accuracy: 'accuracy',
    noHeldOut: 'Nothing is held out. Hold some examples out: only fresh ones say how good the model is.',
    noClasses: 'The outputs are no law of y over classes, so there is no reliability to show.',
  },
};

type TruthPageWords = Widened<typeof en>;
export type TruthWords = TruthPageWords & TruthAverageWords & TruthRegressionWords;

const ko: TruthPageWords = {
  maps: {
    truth: '참', model: '모델의', excess: '초과 손실이 있는 곳',
    names: { truth: (k) => `참 P(y=${k}|x)`, model: (k) => `모델의 Q(y=${k}|x)`, excess: () => '초과 손실이 있는 곳: P(x) KL(P‖Q)' },
    ofClass: '클래스',
    points: '샘플 표시',
    note: { truth: '데이터를 직접 생성하므로 정확히 압니다', model: '보고 있는 에포크에서 신경망이 내는 값', excess: '빈 곳은 손실이 없고, 그래서 배우지도 않습니다' },
    contours: '등고선 0.1, 0.5, 0.9',
    boundaries: '실선: P = 0.5, 점선: Q = 0.5',
    handle: '탐침: 화살표로 옮기며 절단선이 함께 움직입니다',
    probe: (x1, x2, P, Q, KL) => `x는 (${x1}, ${x2}), P ${P}, Q ${Q}, KL ${KL}내트`,
    probeTruth: (x1, x2, P) => `x는 (${x1}, ${x2}), P ${P}`,
    describe: {
      truth: (k, H) => `평면 위의 P(y=${k}|x)입니다. 조건부 엔트로피 H(Y|X)는 ${H}내트입니다. 점선은 절단선입니다.`,
      model: (k, CE, error) => `평면 위의 Q(y=${k}|x)입니다. 모델의 기대 교차 엔트로피는 ${CE}내트, 오류율은 ${error}입니다.`,
      excess: (KL, most) => `각 x에서 P(x)와 KL(P‖Q)를 곱한 값입니다. 전체 합인 기대 발산은 ${KL}내트, 가장 큰 값은 ${most}입니다.`,
    },
    working: '계산하고 있습니다',
  },
  behind: '이전 설정의 값입니다. 새 값을 계산하고 있습니다.',
  cut: {
    title: '절단면',
    note: '데이터가 드문 곳에서는 모델이 틀려도 드러나지 않습니다',
    truth: '참 P', model: '모델 Q', density: 'P(x)',
    densityNote: 'x가 얼마나 흔한지',
    densityName: '절단선 위의 P(x)',
    scrub: '절단선 위의 x₁',
    describe: (x1, x2, P, Q) => `x₂ = ${withParticle(x2, '을')} 따라 P는 실선, Q는 점선이며 그 사이는 회색입니다. x₁ = ${x1}에서 P는 ${P}, Q는 ${Q}입니다.`,
    describeDensity: (x1, p) => `절단선 위에서 x가 얼마나 흔한지 보여 줍니다. x₁ = ${x1}에서 P(x)는 ${p}입니다.`,
  },
  probe: {
    title: '탐침에서',
    class: '클래스', P: '참 P', Q: '모델 Q',
    table: '탐침에서 y의 두 분포',
    one: 'KL은 대칭이 아닙니다. 두 분포를 바꾸면 다른 수가 나옵니다.',
    nats: '내트',
    weighted: '이곳의 초과 손실은 x가 나타나는 빈도에 비례해 반영됩니다.',
  },
  same: {
    title: '같은 사후확률, 다른 P(x)',
    what: '모든 x에서 P(y|x)와 Q(y|x)는 그대로입니다. 각 x가 나타나는 빈도만 바뀌고, 그에 따라 이 페이지의 모든 평균이 바뀝니다.',
  },
  noLaw: {
    title: '모델이 확률을 내지 않습니다',
    activation: '출력이 확률일 필요가 없는 수이므로 P(y|x)와 비교할 Q(y|x)가 없습니다. 따라서 KL과 보정도 없습니다. 가장 큰 출력이 가리키는 클래스와 그것이 틀리는 비율만 볼 수 있습니다.',
    independent: '각 출력은 저마다의 예/아니요 확률이고 합이 1일 필요가 없으므로 클래스에 대한 y의 분포가 아닙니다. 가장 큰 출력이 가리키는 클래스와 그것이 틀리는 비율만 볼 수 있습니다.',
    single: '출력이 하나인 소프트맥스는 항상 1이므로 y에 대해 아무것도 말하지 않습니다.',
    mend: '소프트맥스와 교차 엔트로피를 쓰거나, 클래스가 둘이면 시그모이드 하나를 쓰면 출력이 분포가 됩니다.',
    edit: '신경망 편집',
  },
  unknown: {
    truth: 'P(y|x)를 알 수 없습니다',
    excess: '초과 손실이 있는 곳을 알 수 없습니다',
    title: { none: '법칙을 알 수 없습니다', unknown: '여기에 없는 세계입니다', misfit: '데이터가 세계와 맞지 않습니다', scaled: '특징이 표준화되었습니다' },
    why: {
      none: '이 데이터는 표에서 왔거나 직접 입력한 것이어서 어떤 법칙에서 나왔는지 아무도 모릅니다.',
      unknown: '파일이 목록에 없는 세계나 설정을 가리키므로 법칙을 모르는 것으로 봅니다.',
      misfit: '데이터가 가리키는 세계와 x 또는 y의 모양이 다르므로 법칙을 모르는 것으로 봅니다.',
      scaled: 'x가 더 이상 세계의 단위가 아니므로 그 법칙을 모델과 겹쳐 볼 수 없습니다.',
    },
    noTruth: '법칙을 모르면 비교할 P가 없으므로 KL, H(Y|X), 베이즈 위험, 정확한 산점도도 없습니다.',
    features: (n) => `데이터의 특징이 ${n}개이므로 평면 지도로는 x 전체를 보여 줄 수 없습니다.`,
    works: '샘플만으로 알 수 있는 것은 옆에 있습니다: 학습 데이터와 검증 데이터의 J, 정확도, 신뢰도.',
    choose: '세계 고르기',
    sample: '샘플이 말해 주는 것',
    J: 'J, 평균 손실', accuracy: '정확도',
    noHeldOut: '검증용 샘플이 없습니다. 일부를 검증용으로 떼어 두십시오. 새로운 샘플만이 모델이 얼마나 좋은지 말해 줍니다.',
    noClasses: '출력이 클래스에 대한 y의 분포가 아니므로 보여 줄 신뢰도가 없습니다.',
  },
};

export const truthWords: Sentences<TruthWords> = {
  en: { ...en, ...truthAverageWords.en, ...truthRegressionWords.en },
  ko: { ...ko, ...truthAverageWords.ko, ...truthRegressionWords.ko },
};
