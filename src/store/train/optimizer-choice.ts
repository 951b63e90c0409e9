/** The optimizers that are offered, with the numbers that each begins with, and within what bounds these may be changed. */

import { GRADIENT_DESCENT, type Optimizer } from '../../engine/experiment';

/** As PyTorch begins (content spec, section 4.3). */
export const OPTIMIZERS = {
  gd: GRADIENT_DESCENT,
  momentum: { name: 'momentum', momentum: 0.9, weightDecay: 0 },
  adam: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
} as const satisfies Record<Optimizer['name'], Optimizer>;

export type OptimizerNumber = 'momentum' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

/** The numbers that this optimizer has, in the order in which a form shows them. */
export function optimizerNumbers(optimizer: Optimizer): readonly (readonly [OptimizerNumber, number])[] {
  const decay = ['weightDecay', optimizer.weightDecay] as const;
  switch (optimizer.name) {
    case 'gd':
      return [decay];
    case 'momentum':
      return [['momentum', optimizer.momentum], decay];
    case 'adam':
      return [['beta1', optimizer.beta1], ['beta2', optimizer.beta2], ['epsilon', optimizer.epsilon], decay];
  }
}

/** Whether the number is out of its bounds: averages forget with factors in [0, 1), ε is positive, λ not negative. */
export function optimizerProblem(of: OptimizerNumber, value: number): boolean {
  if (of === 'epsilon') return !(value > 0);
  return !(value >= 0) || (of !== 'weightDecay' && value >= 1);
}

/** The optimizer with one of its numbers changed; what it does not have is left alone. */
export function withNumber(optimizer: Optimizer, of: OptimizerNumber, value: number): Optimizer {
  return optimizerNumbers(optimizer).some(([name]) => name === of) ? { ...optimizer, [of]: value } : optimizer;
}
