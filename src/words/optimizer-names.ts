/** How the quantities of an optimizer are named: what it remembers of W and b, and its own numbers. */

import type { Sentences, Widened } from './language';

const en = {
  vW: 'v of W', vb: 'v of b', vWnew: 'new v of W', vbnew: 'new v of b',
  mW: 'm of W', mb: 'm of b', mWnew: 'new m of W', mbnew: 'new m of b',
  sW: 's of W', sb: 's of b', sWnew: 'new s of W', sbnew: 'new s of b',
  mu: 'momentum μ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', lambda: 'weight decay λ', t: 'number t of this update',
};

type OptimizerNames = Widened<typeof en>;

const ko: OptimizerNames = {
  vW: 'W의 v', vb: 'b의 v', vWnew: 'W의 새 v', vbnew: 'b의 새 v',
  mW: 'W의 m', mb: 'b의 m', mWnew: 'W의 새 m', mbnew: 'b의 새 m',
  sW: 'W의 s', sb: 'b의 s', sWnew: 'W의 새 s', sbnew: 'b의 새 s',
  mu: '모멘텀 μ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', lambda: '가중치 감쇠 λ', t: '이번 갱신의 번호 t',
};

export const optimizerNames: Sentences<OptimizerNames> = { en, ko };
