/** The formulas of what a classifier does not know, as TeX. A number that changes is `\htmlData{figure=name}{…}`: a painter writes it. */

import type { ShiftKind } from '../features/shift-function';

/** A dash stands until the painter has written the number: what is not computed yet is not 0. */
function figure(name: string): string {
  return `\\htmlData{figure=${name}}{\\text{–}}`;
}

export const SHIFT_TEX: Readonly<Record<ShiftKind, string>> = {
  constant: 'c(x)=a',
  linear: 'c(x)=a\\,\\tfrac1n\\sum_i x_i',
  wave: 'c(x)=a\\,\\sin 2x_1\\,\\cos 3x_2',
  rough: 'c(x)=a\\,\\xi(x)',
};

/** What holds of softmax, and what of logsumexp. */
export const INVARIANCE_TEX: readonly string[] = [
  '\\operatorname{softmax}(z+c\\,\\mathbf 1)=\\operatorname{softmax}(z),',
  '\\operatorname{logsumexp}(z+c\\,\\mathbf 1)=\\operatorname{logsumexp}(z)+c',
];

/** −ln P(x, y) in two parts, with their numbers. */
export const JOINT_TEX: readonly string[] = [
  '-\\ln P(x,y)=-\\ln Q_\\theta(y\\mid x)-\\ln P_\\psi(x)',
  `${figure('joint')}\\;${figure('joint.sign')}\\;${figure('conditional')}+${figure('marginal')}`,
];

/** The gradient of the second part is 0. */
export const NO_GRADIENT_TEX = '\\frac{\\partial}{\\partial\\theta}\\bigl(-\\ln P_\\psi(x)\\bigr)=0';

export const FIT_TEX = {
  net: '\\max_\\theta\\textstyle\\sum_e\\ln Q_\\theta(y_e\\mid x_e)',
  fitted: '\\max\\textstyle\\sum_e\\ln \\hat P(x_e,y_e)',
  lda: '\\hat\\Sigma=\\textstyle\\sum_k\\hat\\pi_k\\hat\\Sigma_k',
  qda: '\\hat\\Sigma_k=\\tfrac1{m_k}\\textstyle\\sum(x-\\hat\\mu_k)(x-\\hat\\mu_k)^{\\mathsf T}',
} as const;

/** How each answers under new priors. */
export const PRIORS_TEX = { net: "z_k+\\ln(\\pi'_k/\\pi_k)", fitted: "\\hat\\pi\\to\\pi'", truth: "\\pi\\to\\pi'" } as const;
