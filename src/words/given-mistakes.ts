/** The mistakes in somebody's own numbers: what each is called, and what was done. */

import type { PlainMistake } from '../engine/given/given-mistake';
import type { Mistake } from '../engine/mistakes';
import type { Sentences, Widened } from './language';
import { withParticle } from './particle';

export interface MistakeText {
  readonly name: string;
  readonly done: string;
}

/** Those that the inspector's table of mistakes does not hold. */
type Further = Exclude<PlainMistake, Mistake>;

const en = {
  mistakes: {
    transposed: { name: 'Transposed', done: 'These are the right numbers with rows and columns exchanged.' },
    rowMajor: { name: 'Row-major', done: 'The numbers are right but were reshaped, row by row, where a transpose belongs.' },
    weightsTransposed: { name: 'W transposed', done: 'Wᵀ was used in the place of W.' },
    weightsRowMajor: { name: 'W read row-major', done: 'W was filled row by row from its transpose: reshaped where it should have been transposed.' },
    slopeAtA: { name: 'The slope at a', done: 'g′ was evaluated at a in the place of z.' },
    slopeOfZ: { name: 'z in the formula of a', done: 'The slope’s formula in a, such as a(1 − a), was given z.' },
    kinkSlope: { name: 'The slope at the kink', done: 'At z = 0 the slope of the other side was taken. Both are in use: there is no derivative.' },
    softmaxAxis: { name: 'Softmax over the wrong axis', done: 'Softmax was taken over the examples in the place of the units.' },
    sumAxis: { name: 'Summed over the wrong axis', done: 'db was summed over the units in the place of the examples.' },
    noBias: { name: 'No bias', done: 'b was left out of z.' },
    noActivation: { name: 'No activation', done: 'a was taken to be z: g was left out.' },
    sum: { name: 'Sum for mean', done: 'The losses were added up and not divided by m.' },
    factorTwo: { name: 'A factor of 2', done: 'The ½ of the loss or the 2 of its derivative is missing, or stands once too often.' },
    negated: { name: 'The opposite sign', done: 'These are the right numbers with the other sign.' },
    ascent: { name: 'The wrong way', done: 'The step of the update was added where it is subtracted.' },
    noRate: { name: 'No learning rate', done: 'The update left α out.' },
    alreadyUpdated: { name: 'After the update', done: 'These are the parameters after this pass, not those before it.' },
    gradient: { name: 'Gradients under a parameter’s name', done: 'These are the numbers of dW and db, such as p.grad printed with the name of p. Choose dW or db for them below: then it is no mistake.' },
    plainDescent: { name: 'Plain gradient descent', done: 'The update was θ − α · gradient: what the optimizer remembers was left out.' },
    forgotten: { name: 'A fresh optimizer', done: 'The update was computed as the first one: what the optimizer remembers of those before it was lost.' },
    noCorrection: { name: 'No bias correction', done: 'm and s were not divided by 1 − β₁ᵗ and 1 − β₂ᵗ.' },
    noDecay: { name: 'No weight decay', done: 'λW was left out of the step of W.' },
    biasDecay: { name: 'Weight decay of b', done: 'λ pulled b too; here it acts on W alone. PyTorch’s weight_decay acts on every parameter that it is given: then it is no mistake.' },
    decoupled: { name: 'Decoupled weight decay', done: 'αλW was subtracted beside the step, as AdamW does; here λW is added to the gradient.' },
    penalty: { name: 'The penalty in the cost', done: '(λ/2)‖W‖² was added to J, or λW to dW, as L2 regularisation has it. Here λ acts in the update alone.' },
    slopeAgain: { name: 'The slope once more', done: 'a − y was multiplied by a(1 − a), but it is dz already: the slope is in it.' },
    noTarget: { name: 'y left out', done: 'dz was taken to be a: y was not subtracted.' },
    softmaxTwice: { name: 'Softmax twice', done: 'The loss was given probabilities where it takes scores, such as softmax before CrossEntropyLoss.' },
    classOrder: { name: 'Classes in another order', done: 'The rows of y stand in another order than those of the outputs.' },
  } satisfies Record<Further, MistakeText>,
  /** Where dW or db alone is off by m. */
  alone: {
    twiceDivided: { name: '1/m twice', done: 'It was divided by m twice, such as by a mean over errors that hold 1/m already: sum them.' },
    notDivided: { name: 'No 1/m', done: 'The examples were added up, and nothing divided them by m.' },
  },
  slopeFormula: (formula: string): MistakeText => ({ name: 'Another formula of the slope', done: `g′ was taken to be ${formula}.` }),
  oneExample: (example: string): MistakeText => ({ name: 'One example only', done: `Only example ${example} is in it, such as where a loop overwrites what it should add to.` }),
  accumulated: (times: string): MistakeText => ({ name: 'Gradients added up', done: `The gradients are ${times} times the right ones: accumulated ${times} times, as without zero_grad() between the passes.` }),
  l2: (lambda: string): MistakeText => ({ name: 'A penalty on W', done: `dW holds λW with λ = ${lambda} besides, as L2 regularisation adds it. Here the cost has no penalty.` }),
  otherActivation: (activation: string): MistakeText => ({ name: 'Another activation', done: `g was ${activation}.` }),
  otherSlope: (activation: string): MistakeText => ({ name: 'The slope of another function', done: `g′ was that of ${activation}.` }),
  otherLoss: (loss: string): MistakeText => ({ name: 'Another loss', done: `The loss was the ${loss}.` }),
  otherLayer: (taken: string): MistakeText => ({ name: 'The wrong layer', done: `These are the numbers of ${taken}.` }),
  otherWeights: (taken: string): MistakeText => ({ name: 'The wrong layer’s W', done: `The error was sent back through ${taken}.` }),
  otherInput: (taken: string, place: string): MistakeText => ({ name: 'The wrong input', done: `${taken} was multiplied with where ${place} belongs.` }),
};

type MistakeMakers = 'slopeFormula' | 'oneExample' | 'accumulated' | 'l2' | 'otherActivation' | 'otherSlope' | 'otherLoss' | 'otherLayer' | 'otherWeights' | 'otherInput';
type GivenMistakeWords = Widened<Omit<typeof en, MistakeMakers>> & Pick<typeof en, MistakeMakers>;

const ko: GivenMistakeWords = {
  mistakes: {
    transposed: { name: '전치됨', done: '숫자는 맞지만 행과 열이 바뀌어 있습니다.' },
    rowMajor: { name: '행 우선으로 다시 배열', done: '숫자는 맞지만, 전치해야 할 곳에서 행 순서대로 모양만 바꾸었습니다.' },
    weightsTransposed: { name: 'W를 전치함', done: 'W 대신 Wᵀ를 썼습니다.' },
    weightsRowMajor: { name: 'W를 행 우선으로 읽음', done: 'W를 전치하지 않고, 전치된 것의 수를 행 순서대로 채웠습니다.' },
    slopeAtA: { name: 'a에서의 미분계수', done: 'g′을 z가 아니라 a에서 계산했습니다.' },
    slopeOfZ: { name: 'a의 식에 z를 넣음', done: 'a(1 − a)처럼 a로 쓴 미분계수의 식에 z를 넣었습니다.' },
    kinkSlope: { name: '꺾인 점의 미분계수', done: 'z = 0에서 다른 쪽의 미분계수를 썼습니다. 미분할 수 없는 점이라 둘 다 쓰입니다.' },
    softmaxAxis: { name: '소프트맥스의 축이 바뀜', done: '소프트맥스를 유닛이 아니라 샘플에 대해 계산했습니다.' },
    sumAxis: { name: '합의 축이 바뀜', done: 'db를 샘플이 아니라 유닛에 대해 더했습니다.' },
    noBias: { name: '편향을 빠뜨림', done: 'z에 b를 더하지 않았습니다.' },
    noActivation: { name: '활성화 함수를 빠뜨림', done: 'g를 거치지 않고 a를 z와 같다고 두었습니다.' },
    sum: { name: '평균 대신 합', done: '손실을 더하기만 하고 m으로 나누지 않았습니다.' },
    factorTwo: { name: '2배 차이', done: '손실의 ½이나 그 미분의 2가 빠졌거나 한 번 더 들어갔습니다.' },
    negated: { name: '반대 부호', done: '숫자는 맞지만 부호가 반대입니다.' },
    ascent: { name: '반대 방향', done: '갱신할 때 빼야 할 값을 더했습니다.' },
    noRate: { name: '학습률을 빠뜨림', done: '갱신할 때 α를 곱하지 않았습니다.' },
    alreadyUpdated: { name: '갱신한 뒤의 값', done: '이번 전파에 쓴 매개변수가 아니라 갱신한 뒤의 매개변수입니다.' },
    gradient: { name: '매개변수 이름에 기울기', done: 'dW와 db의 숫자입니다. 예를 들어 p의 이름과 함께 p.grad를 출력한 경우입니다. 아래에서 dW나 db로 고르세요. 그러면 실수가 아닙니다.' },
    plainDescent: { name: '경사 하강법만 씀', done: '최적화 방법가 기억하는 값을 쓰지 않고 θ − α · 기울기로 갱신했습니다.' },
    forgotten: { name: '처음부터 시작한 최적화 방법', done: '이전 갱신에서 기억한 값을 잃고, 첫 갱신처럼 계산했습니다.' },
    noCorrection: { name: '편향 보정을 빠뜨림', done: 'm과 s를 각각 1 − β₁ᵗ, 1 − β₂ᵗ으로 나누지 않았습니다.' },
    noDecay: { name: '가중치 감쇠를 빠뜨림', done: 'W를 갱신할 때 기울기에 λW를 더하지 않았습니다.' },
    biasDecay: { name: 'b에도 가중치 감쇠', done: 'λ를 b에도 적용했습니다. 여기서는 W에만 적용합니다. PyTorch의 weight_decay는 넘겨받은 모든 매개변수에 적용되며, 그런 경우라면 실수가 아닙니다.' },
    decoupled: { name: '분리된 가중치 감쇠', done: 'AdamW처럼 αλW를 따로 뺐습니다. 여기서는 λW를 기울기에 더합니다.' },
    penalty: { name: '비용에 넣은 규제 항', done: 'L2 규제처럼 J에 (λ/2)‖W‖²을, 또는 dW에 λW를 더했습니다. 여기서는 λ를 갱신에서만 씁니다.' },
    slopeAgain: { name: '미분계수를 한 번 더', done: 'a − y에 a(1 − a)를 곱했습니다. a − y가 이미 dz이며, 미분계수는 그 안에 들어 있습니다.' },
    noTarget: { name: 'y를 빠뜨림', done: 'y를 빼지 않고 dz를 a와 같다고 두었습니다.' },
    softmaxTwice: { name: '소프트맥스를 두 번', done: '점수를 받는 손실에 확률을 넣었습니다. 예를 들어 CrossEntropyLoss 앞에 softmax를 쓴 경우입니다.' },
    classOrder: { name: '클래스의 순서가 다름', done: 'y의 행 순서가 출력의 행 순서와 다릅니다.' },
  },
  alone: {
    twiceDivided: { name: '1/m을 두 번', done: 'm으로 두 번 나누었습니다. 예를 들어 1/m이 이미 들어 있는 오차를 평균한 경우입니다. 더하기만 하세요.' },
    notDivided: { name: '1/m을 빠뜨림', done: '샘플마다 구한 값을 더하기만 하고 m으로 나누지 않았습니다.' },
  },
  slopeFormula: (formula) => ({ name: '다른 미분계수의 식', done: `g′으로 ${withParticle(formula, '을')} 썼습니다.` }),
  oneExample: (example) => ({ name: '샘플 하나만', done: `${example}번 샘플만 들어 있습니다. 예를 들어 반복문에서 더하지 않고 덮어쓴 경우입니다.` }),
  accumulated: (times) => ({ name: '누적된 기울기', done: `기울기가 올바른 값의 ${times}배입니다. zero_grad()를 부르지 않아 ${times}번 누적된 경우입니다.` }),
  l2: (lambda) => ({ name: 'W의 규제 항', done: `dW에 λW(λ = ${lambda})가 더해졌습니다. L2 규제에서 더하는 값이며, 여기의 비용에는 규제 항이 없습니다.` }),
  otherActivation: (activation) => ({ name: '다른 활성화 함수', done: `g로 ${activation} 함수를 썼습니다.` }),
  otherSlope: (activation) => ({ name: '다른 함수의 미분계수', done: `g′으로 ${activation} 함수의 것을 썼습니다.` }),
  otherLoss: (loss) => ({ name: '다른 손실', done: `손실로 ${withParticle(loss, '을')} 썼습니다.` }),
  otherLayer: (taken) => ({ name: '다른 층', done: `${taken}의 숫자입니다.` }),
  otherWeights: (taken) => ({ name: '다른 층의 W', done: `오차를 ${withParticle(taken, '으로')} 되돌려 보냈습니다.` }),
  otherInput: (taken, place) => ({ name: '다른 입력', done: `${place} 대신 ${withParticle(taken, '을')} 곱했습니다.` }),
};

export const givenMistakeWords: Sentences<GivenMistakeWords> = { en, ko };
