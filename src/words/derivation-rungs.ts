/** The sentence of every rung: what the line does and why it holds (content spec, section 3.2). Keyed by operation and id. */

import type { Language, Sentences, Widened } from './language';
import { optimizerRungWords, type OptimizerRungWords } from './optimizer-rungs';

const en = {
  'z/z.1': 'Unit i multiplies every input by its own weight, adds the products, and adds one bias.',
  'z/z.2': 'The sum over j is the inner product of row i of W with the vector a.',
  'z/z.3': 'Write the same equation for every unit, one row per unit: only the row of W and the entry of b change, the vector a is shared.',
  'z/z.4': 'Inner products of one vector with all rows of W are, by definition, a matrix-vector product.',
  'z/z.5': 'Each example is one column; the same W acts on every column, and the bias column is copied m times (broadcasting).',
  'a/a.1': 'The activation of unit i depends on its own pre-activation only.',
  'a/a.2': 'Apply g to every entry; the shape does not change.',
  'a/a.3': 'The same for all m columns at once.',
  'a.softmax/sm.1': 'Every output needs every logit: softmax is not an elementwise function.',
  'a.softmax/sm.2': 'Subtracting the same c from every logit cancels in the ratio, so overflow is avoided without changing the result.',
  'a.softmax/sm.3': 'The K outputs are positive and add up to 1: a probability vector.',
  'a.softmax/sm.4': 'Softmax acts on each column (example) separately, never across examples.',
  'loss.half_se/l2.1': 'Half the squared distance; the half cancels the 2 of the derivative.',
  'loss.half_se/l2.2': 'The same as a vector norm.',
  'loss.half_se/J': 'The cost is the mean of the per-example losses; with m = 1 it equals the loss.',
  'loss.mse/mse.1': 'The mean over the K outputs, as PyTorch MSELoss does (it averages over all K m entries).',
  'loss.mse/J': 'The cost is the mean of the per-example losses.',
  'loss.bce/bce.1': 'Minus the log-probability the model gives to the observed label (natural logarithm, so nats).',
  'loss.bce/bce.2': 'The same number computed from the logit; it never takes the log of 0.',
  'loss.bce/J': 'The cost is the mean of the per-example losses.',
  'loss.ce/ce.1': 'Only the term of the true class survives, because y is one-hot.',
  'loss.ce/ce.2': 'The same number from the logits; for one-hot y it is logsumexp minus the true logit.',
  'loss.ce/J': 'The cost is the mean of the per-example losses.',
  'dAL.half_se/dl2.1': 'Differentiate one square; the other terms do not contain this output.',
  'dAL.half_se/dl2.2': 'Stack the K derivatives into a column.',
  'dAL.half_se/dl2.3': 'One column per example; no 1/m here (it enters at dW and db).',
  'dAL.mse/dmse.1': 'The mean over K outputs leaves the factor 2/K.',
  'dAL.mse/dmse.2': 'The same for every example column.',
  'dAL.bce/dbce.1': 'The derivative of ln is 1 over its argument; the second term gets a plus from the inner minus sign.',
  'dAL.bce/dbce.2': 'Common denominator; it blows up as a tends to 0 or 1, which is why the shortcut is used in practice.',
  'dAL.ce/dce.1': 'Only the true class has a non-zero entry.',
  'dAL.ce/dce.2': 'Entrywise division; one column per example.',
  'dZ/dz.1': 'z_i influences the loss only through a_i, so there is exactly one path and one product.',
  'dZ/dz.2': 'The local derivative is the slope of g at the value z_i stored in the forward pass.',
  'dZ/dz.3': 'One row per unit; rows do not mix.',
  'dZ/dz.4': 'Multiplying two columns entry by entry is the Hadamard product.',
  'dZ/dz.5': 'The same thing as Jacobian-transpose times vector: an elementwise function has a diagonal Jacobian.',
  'dZ/dz.6': 'The same for all columns; column e is the derivative of the loss of example e.',
  'dZ.softmax/sj.1': 'Differentiate the quotient; the numerator gives the delta term, the shared denominator gives the -a_i term.',
  'dZ.softmax/sj.2': 'One logit changes every output, so the K paths are added.',
  'dZ.softmax/sj.3': 'The delta picks one term; the rest is the mean of da weighted by the probabilities.',
  'dZ.softmax/sj.4': 'Jacobian-transpose times vector; the Jacobian is symmetric, so the transpose changes nothing.',
  'dZ.softmax/sj.5': 'Put in the cross-entropy derivative: a_k cancels in every term.',
  'dZ.softmax/sj.6': 'The targets add up to 1.',
  'dZ.softmax/sj.7': 'Predicted probabilities minus the one-hot target.',
  'dZ.softmax/sj.8': 'One column per example.',
  'dZ.softmax_ce_shortcut/sc.1': 'Write the loss directly in the logits (the sum of y is 1).',
  'dZ.softmax_ce_shortcut/sc.2': 'The derivative of logsumexp is softmax; the second sum is linear.',
  'dZ.softmax_ce_shortcut/sc.3': 'No division by a, so it is safe when a probability is 0 or 1.',
  'dZ.softmax_ce_shortcut/sc.4': 'One column per example.',
  'dZ.sigmoid_bce_shortcut/sb.1': 'One path: z, a, loss.',
  'dZ.sigmoid_bce_shortcut/sb.2': 'The slope of the sigmoid is a(1-a), exactly the denominator of the BCE derivative.',
  'dZ.sigmoid_bce_shortcut/sb.3': 'They cancel.',
  'dZ.sigmoid_bce_shortcut/sb.4': 'One column per example.',
  'dW/dw.1': 'W_ij appears in z_i only, so there is one path: W_ij, z_i, loss.',
  'dW/dw.2': 'z_i is linear in W_ij and the coefficient is a_j: error at the head times signal at the tail of the edge.',
  'dW/dw.3': 'Row i of W is a row vector, so its derivative is a row: the common factor dz_i times a transposed.',
  'dW/dw.4': 'Stack the rows for all units i.',
  'dW/dw.5': 'Column times row: the outer product, a matrix of rank at most 1 with the shape of W.',
  'dW/dw.6': 'The derivative of a mean is the mean of the derivatives: one outer product per example.',
  'dW/dw.7': 'A sum over columns of (column)(row) is a matrix product; entry (i,j) is an inner product over the examples.',
  'db/db.1': 'b_i appears in z_i only.',
  'db/db.2': 'z_i contains b_i with coefficient 1: a bias is a weight on a constant input 1.',
  'db/db.3': 'Stack the rows.',
  'db/db.4': 'The bias was copied to all m columns (broadcast), so its gradient adds the columns back: the mean over the batch.',
  'dA/da.1': 'a_j feeds every unit of layer l, so the contributions of all paths are added.',
  'dA/da.2': 'z_i is linear in a_j with coefficient W_ij.',
  'dA/da.3': 'The sum runs down column j of W: an inner product of that column with dz.',
  'dA/da.4': 'One row per unit j of the previous layer; the vector dz is shared.',
  'dA/da.5': 'The rows are the transposed columns of W, that is, the rows of W transposed.',
  'dA/da.6': 'The same W transposed acts on every column; no 1/m.',
  'update/up.1': 'Move each weight against its own slope, by alpha times that slope.',
  'update/up.2': 'All weights at once; dW has the shape of W, so the subtraction makes sense.',
  'update/up.3': 'The same for the bias.',
  'update/up.4': 'To first order the cost falls by alpha times the squared length of the gradient; the rest is curvature.',
};

export type RungWords = Widened<typeof en>;
export type RungKey = keyof RungWords | keyof OptimizerRungWords;

const ko: RungWords = {
  'z/z.1': '유닛 i는 입력마다 가중치를 곱해 모두 더한 뒤, 편향 하나를 더한다.',
  'z/z.2': 'j에 대한 합은 W의 i번째 행과 벡터 a의 내적이다.',
  'z/z.3': '유닛마다 같은 식을 한 행씩 쓴다. 행마다 W의 행과 편향은 다르지만 벡터 a는 같다.',
  'z/z.4': '한 벡터를 W의 모든 행과 내적하는 것이 바로 행렬-벡터 곱이다.',
  'z/z.5': '샘플 하나가 열 하나다. 모든 열에 같은 W를 곱하고, 편향 열은 m번 복사한다(브로드캐스팅).',
  'a/a.1': '유닛 i의 활성값은 자기 가중합에만 의존한다.',
  'a/a.2': 'g를 모든 원소에 적용한다. 모양은 변하지 않는다.',
  'a/a.3': 'm개의 열 모두에 똑같이 적용한다.',
  'a.softmax/sm.1': '출력 하나를 계산하려면 모든 로짓이 필요하다. 소프트맥스는 원소별 함수가 아니다.',
  'a.softmax/sm.2': '모든 로짓에서 같은 c를 빼도 비는 그대로다. 결과를 바꾸지 않고 오버플로를 막을 수 있다.',
  'a.softmax/sm.3': 'K개의 출력은 양수이고 합이 1이다. 즉 확률 벡터다.',
  'a.softmax/sm.4': '소프트맥스는 열(샘플)마다 따로 적용하며, 샘플끼리 섞지 않는다.',
  'loss.half_se/l2.1': '거리 제곱의 절반이다. 1/2은 미분할 때 나오는 2와 약분된다.',
  'loss.half_se/l2.2': '같은 식을 벡터 노름으로 쓴다.',
  'loss.half_se/J': '비용은 샘플별 손실의 평균이다. m = 1이면 손실과 같다.',
  'loss.mse/mse.1': 'K개 출력에 대한 평균이다. PyTorch의 MSELoss와 같은 방식이다(K m개 원소 전체의 평균).',
  'loss.mse/J': '비용은 샘플별 손실의 평균이다.',
  'loss.bce/bce.1': '모델이 관측된 라벨에 부여한 확률의 로그에 음의 부호를 붙인 값이다(자연로그, 단위는 내트).',
  'loss.bce/bce.2': '같은 값을 로짓으로 계산한다. 0의 로그를 구할 일이 없다.',
  'loss.bce/J': '비용은 샘플별 손실의 평균이다.',
  'loss.ce/ce.1': 'y가 원-핫이므로 정답 클래스의 항만 남는다.',
  'loss.ce/ce.2': '같은 값을 로짓으로 계산한다. y가 원-핫이면 logsumexp에서 정답 클래스의 로짓을 뺀 값이다.',
  'loss.ce/J': '비용은 샘플별 손실의 평균이다.',
  'dAL.half_se/dl2.1': '제곱항 하나만 미분한다. 다른 항에는 이 출력이 들어 있지 않다.',
  'dAL.half_se/dl2.2': 'K개의 편미분을 열로 쌓는다.',
  'dAL.half_se/dl2.3': '샘플 하나가 열 하나다. 1/m은 여기가 아니라 dW와 db에서 곱한다.',
  'dAL.mse/dmse.1': 'K개 출력의 평균이므로 계수 2/K가 남는다.',
  'dAL.mse/dmse.2': '모든 열(샘플)에 똑같이 적용한다.',
  'dAL.bce/dbce.1': 'ln을 미분하면 진수의 역수가 된다. 둘째 항은 진수 속의 음의 부호 때문에 +로 바뀐다.',
  'dAL.bce/dbce.2': '통분한다. a가 0이나 1에 가까워지면 발산하므로 실제 계산에는 지름길을 쓴다.',
  'dAL.ce/dce.1': '정답 클래스의 원소만 0이 아니다.',
  'dAL.ce/dce.2': '원소별로 나눈다. 샘플 하나가 열 하나다.',
  'dZ/dz.1': 'z_i는 a_i를 통해서만 손실에 영향을 주므로 경로는 하나, 곱도 하나다.',
  'dZ/dz.2': '국소 미분은 순전파 때 저장해 둔 z_i에서 구한 g의 미분계수다.',
  'dZ/dz.3': '유닛 하나가 행 하나다. 행끼리 섞이지 않는다.',
  'dZ/dz.4': '두 열벡터를 같은 자리의 원소끼리 곱한 것이 아다마르 곱이다.',
  'dZ/dz.5': '같은 식을 (야코비 행렬의 전치) × (벡터)로 쓴다. 원소별 함수의 야코비 행렬은 대각행렬이다.',
  'dZ/dz.6': '모든 열에 똑같이 적용한다. e번째 열은 샘플 e의 손실을 미분한 것이다.',
  'dZ.softmax/sj.1': '몫의 미분법을 쓴다. 분자에서 델타 항이, 공통 분모에서 -a_i 항이 나온다.',
  'dZ.softmax/sj.2': '로짓 하나가 모든 출력을 바꾸므로 K개의 경로를 더한다.',
  'dZ.softmax/sj.3': '델타가 한 항을 골라내고, 나머지는 확률로 가중한 da의 평균이다.',
  'dZ.softmax/sj.4': '(야코비 행렬의 전치) × (벡터) 꼴이다. 이 야코비 행렬은 대칭이므로 전치해도 같다.',
  'dZ.softmax/sj.5': '교차 엔트로피의 미분을 대입하면 모든 항에서 a_k가 약분된다.',
  'dZ.softmax/sj.6': '목표값의 합은 1이다.',
  'dZ.softmax/sj.7': '예측 확률에서 원-핫 목표값을 뺀 것이다.',
  'dZ.softmax/sj.8': '샘플 하나가 열 하나다.',
  'dZ.softmax_ce_shortcut/sc.1': '손실을 로짓으로 직접 나타낸다(y의 합이 1임을 쓴다).',
  'dZ.softmax_ce_shortcut/sc.2': 'logsumexp를 미분하면 소프트맥스가 되고, 둘째 합은 선형이다.',
  'dZ.softmax_ce_shortcut/sc.3': 'a로 나누지 않으므로 확률이 0이나 1이어도 안전하다.',
  'dZ.softmax_ce_shortcut/sc.4': '샘플 하나가 열 하나다.',
  'dZ.sigmoid_bce_shortcut/sb.1': '경로는 z → a → 손실 하나뿐이다.',
  'dZ.sigmoid_bce_shortcut/sb.2': '시그모이드의 미분계수 a(1-a)는 BCE를 미분한 식의 분모와 정확히 같다.',
  'dZ.sigmoid_bce_shortcut/sb.3': '둘은 약분된다.',
  'dZ.sigmoid_bce_shortcut/sb.4': '샘플 하나가 열 하나다.',
  'dW/dw.1': 'W_ij는 z_i에만 나타나므로 경로는 W_ij → z_i → 손실 하나뿐이다.',
  'dW/dw.2': 'z_i는 W_ij에 대해 선형이고 계수는 a_j다. 즉 (도착 유닛의 오차) × (출발 유닛의 신호)다.',
  'dW/dw.3': 'W의 i번째 행은 행벡터이므로 미분도 행벡터다. 공통 인수 dz_i에 a의 전치를 곱한 것이다.',
  'dW/dw.4': '모든 유닛 i의 행을 쌓는다.',
  'dW/dw.5': '외적(outer product, 열 × 행)이다. W와 모양이 같고 랭크가 1 이하인 행렬이다.',
  'dW/dw.6': '평균의 미분은 미분의 평균이다. 샘플마다 외적(열 × 행)이 하나씩 생긴다.',
  'dW/dw.7': '(열)(행)을 모든 열에 대해 더하면 행렬 곱이다. (i,j) 원소는 샘플 축을 따라 구한 내적이다.',
  'db/db.1': 'b_i는 z_i에만 나타난다.',
  'db/db.2': 'z_i에서 b_i의 계수는 1이다. 편향은 값이 항상 1인 입력에 붙은 가중치와 같다.',
  'db/db.3': '행을 쌓는다.',
  'db/db.4': '편향은 m개의 열로 복사되었으므로(브로드캐스팅), 기울기는 그 열들을 다시 더해 m으로 나눈 배치 평균이다.',
  'dA/da.1': 'a_j는 l층의 모든 유닛에 들어가므로 모든 경로의 기여를 더한다.',
  'dA/da.2': 'z_i는 a_j에 대해 선형이고 계수는 W_ij다.',
  'dA/da.3': 'W의 j번째 열을 따라 더하므로, 그 열과 dz의 내적이다.',
  'dA/da.4': '이전 층의 유닛 j마다 행이 하나씩 있다. 벡터 dz는 모두 같다.',
  'dA/da.5': '각 행은 W의 열을 전치한 것, 즉 W의 전치행렬의 행이다.',
  'dA/da.6': '모든 열에 W의 전치행렬을 똑같이 곱한다. 1/m은 없다.',
  'update/up.1': '각 가중치를 자기 기울기의 반대 방향으로 (학습률) × (기울기)만큼 옮긴다.',
  'update/up.2': '모든 가중치를 한꺼번에 갱신한다. dW의 모양이 W와 같으므로 그대로 뺄 수 있다.',
  'update/up.3': '편향도 마찬가지다.',
  'update/up.4': '1차 근사에서 비용은 (학습률) × (기울기 노름의 제곱)만큼 줄어든다. 나머지 차이는 곡률 때문이다.',
};

export const rungWords: Sentences<RungWords> = { en, ko };

/** At the first layer the lines say x where they say a elsewhere; so do these sentences about them. */
const enOfInput = {
  'z/z.2': 'The sum over j is the inner product of row i of W with the vector x.',
  'z/z.3': 'Write the same equation for every unit, one row per unit: only the row of W and the entry of b change, the vector x is shared.',
  'dW/dw.2': 'z_i is linear in W_ij and the coefficient is x_j: error at the head times signal at the tail of the edge.',
  'dW/dw.3': 'Row i of W is a row vector, so its derivative is a row: the common factor dz_i times x transposed.',
  'dA/da.1': 'x_j feeds every unit of layer l, so the contributions of all paths are added.',
  'dA/da.2': 'z_i is linear in x_j with coefficient W_ij.',
};

const koOfInput: Widened<typeof enOfInput> = {
  'z/z.2': 'j에 대한 합은 W의 i번째 행과 벡터 x의 내적이다.',
  'z/z.3': '유닛마다 같은 식을 한 행씩 쓴다. 행마다 W의 행과 편향은 다르지만 벡터 x는 같다.',
  'dW/dw.2': 'z_i는 W_ij에 대해 선형이고 계수는 x_j다. 즉 (도착 유닛의 오차) × (출발 유닛의 신호)다.',
  'dW/dw.3': 'W의 i번째 행은 행벡터이므로 미분도 행벡터다. 공통 인수 dz_i에 x의 전치를 곱한 것이다.',
  'dA/da.1': 'x_j는 l층의 모든 유닛에 들어가므로 모든 경로의 기여를 더한다.',
  'dA/da.2': 'z_i는 x_j에 대해 선형이고 계수는 W_ij다.',
};

const ofInput: Sentences<Partial<Record<RungKey, string>>> = { en: enOfInput, ko: koOfInput };

/** The outputs of a softmax are written p. */
const enOfProbabilities = {
  'dZ.softmax/sj.1': 'Differentiate the quotient; the numerator gives the delta term, the shared denominator gives the -p_i term.',
  'dZ.softmax/sj.5': 'Put in the cross-entropy derivative: p_k cancels in every term.',
  'dZ.softmax_ce_shortcut/sc.3': 'No division by p, so it is safe when a probability is 0 or 1.',
};

const koOfProbabilities: Widened<typeof enOfProbabilities> = {
  'dZ.softmax/sj.1': '몫의 미분법을 쓴다. 분자에서 델타 항이, 공통 분모에서 -p_i 항이 나온다.',
  'dZ.softmax/sj.5': '교차 엔트로피의 미분을 대입하면 모든 항에서 p_k가 약분된다.',
  'dZ.softmax_ce_shortcut/sc.3': 'p로 나누지 않으므로 확률이 0이나 1이어도 안전하다.',
};

const ofProbabilities: Sentences<Partial<Record<RungKey, string>>> = { en: enOfProbabilities, ko: koOfProbabilities };

/** By autograd's convention 1/m stands at the start of backward and is in every dZ and dA of the batch. */
const enByAutograd = {
  'dAL.half_se/dl2.3': 'One column per example; the 1/m of the mean stands here and nowhere else.',
  'dAL.mse/dmse.2': 'The same for every example column; the 1/m of the mean stands here and nowhere else.',
  'dAL.bce/dbce.2': 'Common denominator, and the 1/m of the mean, which stands here and nowhere else; it blows up as a tends to 0 or 1, which is why the shortcut is used in practice.',
  'dAL.ce/dce.2': 'Entrywise division; one column per example. The 1/m of the mean stands here and nowhere else.',
  'dZ/dz.6': 'The same for all columns; column e is the derivative of J by z of example e.',
  'dZ.softmax_ce_shortcut/sc.4': 'One column per example; the 1/m of the mean stands here and nowhere else.',
  'dZ.sigmoid_bce_shortcut/sb.4': 'One column per example; the 1/m of the mean stands here and nowhere else.',
  'dW/dw.6': 'One outer product per example; 1/m is already in dZ, so they are only added.',
  'db/db.4': 'The bias was copied to all m columns (broadcast), so its gradient adds the columns back; 1/m is already in them.',
};

const koByAutograd: Widened<typeof enByAutograd> = {
  'dAL.half_se/dl2.3': '샘플 하나가 열 하나다. 평균의 1/m은 여기에만 붙는다.',
  'dAL.mse/dmse.2': '모든 열(샘플)에 똑같이 적용한다. 평균의 1/m은 여기에만 붙는다.',
  'dAL.bce/dbce.2': '통분하고 평균의 1/m을 곱한다. 1/m은 여기에만 붙는다. a가 0이나 1에 가까워지면 발산하므로 실제 계산에는 지름길을 쓴다.',
  'dAL.ce/dce.2': '원소별로 나눈다. 샘플 하나가 열 하나다. 평균의 1/m은 여기에만 붙는다.',
  'dZ/dz.6': '모든 열에 똑같이 적용한다. e번째 열은 J를 샘플 e의 z로 미분한 것이다.',
  'dZ.softmax_ce_shortcut/sc.4': '샘플 하나가 열 하나다. 평균의 1/m은 여기에만 붙는다.',
  'dZ.sigmoid_bce_shortcut/sb.4': '샘플 하나가 열 하나다. 평균의 1/m은 여기에만 붙는다.',
  'dW/dw.6': '샘플마다 외적(열 × 행)이 하나씩 생긴다. 1/m은 dZ에 이미 들어 있으므로 더하기만 한다.',
  'db/db.4': '편향은 m개의 열로 복사되었으므로(브로드캐스팅), 기울기는 그 열들을 다시 더한 것이다. 1/m은 이미 들어 있다.',
};

const byAutograd: Sentences<Partial<Record<RungKey, string>>> = { en: enByAutograd, ko: koByAutograd };

/**
 * The sentence of a rung at a layer of the network, which reads the input at layer 1; of a batch also by its convention, and
 * with the letter of the outputs.
 */
export function rungSentence(key: RungKey, layer: number, language: Language, isBatchByAutograd = false, output: 'a' | 'p' = 'a'): string {
  return (isBatchByAutograd ? byAutograd[language][key] : undefined)
    ?? (layer === 1 ? ofInput[language][key] : undefined)
    ?? (output === 'p' ? ofProbabilities[language][key] : undefined)
    ?? { ...rungWords[language], ...optimizerRungWords[language] }[key];
}
