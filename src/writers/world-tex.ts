/** The formulas of the worlds as TeX. A number that changes is `\htmlData{figure=name}{…}`: a painter writes it. */

import type { WorldId } from '../worlds/world-of';

/** Stands until the painter has written the number; wide enough that nothing jumps. */
function figure(name: string): string {
  return `\\htmlData{figure=${name}}{0.000}`;
}

/** Bayes' rule for class k, in symbols and in numbers. */
export function bayesTex(k: number): readonly string[] {
  return [
    `P(y{=}${k}\\mid x)=\\dfrac{\\pi_{${k}}\\,P(x\\mid ${k})}{P(x)}`,
    `${figure('factors.sign')}\\;\\dfrac{${figure('prior.of')}\\times ${figure('likelihood.of')}}{${figure('marginal')}}`,
    `${figure('posterior.sign')}\\;${figure('posterior.of')}`,
  ];
}

/** ln P(1 | x) / P(0 | x) where it has a closed form; ν is the factor of the noise. */
export function logOddsTex(id: WorldId): readonly string[] {
  const left = '\\ln\\dfrac{P(1\\mid x)}{P(0\\mid x)}';
  if (id === 'lda') {
    return [
      `${left}=w\\cdot x+b`,
      `\\approx ${figure('w1')}\\times ${figure('factor1')}\\;${figure('w2')}\\times ${figure('factor2')}\\;${figure('b')}`,
      `\\approx ${figure('logOdds')}`,
    ];
  }
  if (id === 'xor_mixture') {
    return [
      `${left}=\\ln\\cosh\\dfrac{x_1-x_2}{\\sigma^2}-\\ln\\cosh\\dfrac{x_1+x_2}{\\sigma^2}+\\ln\\dfrac{\\pi_1}{\\pi_0}`,
      `\\approx ${figure('logOdds')}`,
    ];
  }
  return [];
}

/** P(x | k), or the laws of x and of y | x, as the content spec states them; ν is the factor of the noise. */
const DENSITY_TEX: Readonly<Record<WorldId, readonly string[]>> = {
  lda: ['P(x\\mid k)=\\mathcal N(x;\\mu_k,\\nu^2\\Sigma)', '\\mu_0=(-1,0),\\ \\mu_1=(1,0.5)', '\\Sigma=\\bigl(\\begin{smallmatrix}1&0.3\\\\0.3&0.5\\end{smallmatrix}\\bigr)'],
  qda_core_ring: ['P(x\\mid 0)=\\mathcal N(x;0,\\,0.4\\,\\nu^2 I)', 'P(x\\mid 1)=\\mathcal N(x;0,\\,3\\,\\nu^2 I)'],
  xor_mixture: [
    'P(x\\mid 0)=\\tfrac12\\mathcal N(x;(1,1),\\sigma^2I)+\\tfrac12\\mathcal N(x;(-1,-1),\\sigma^2I)',
    'P(x\\mid 1)=\\tfrac12\\mathcal N(x;(1,-1),\\sigma^2I)+\\tfrac12\\mathcal N(x;(-1,1),\\sigma^2I)',
    '\\sigma=0.5\\,\\nu',
  ],
  three_gaussians: ['P(x\\mid k)=\\mathcal N(x;\\mu_k,\\,0.49\\,\\nu^2 I)', '\\mu_0=(0,1.5),\\ \\mu_{1,2}=(\\mp1.299,-0.75)'],
  ring: ['P(x\\mid 0)=\\mathcal N(x;0,(0.42\\,\\nu)^2I)', 'P(x\\mid 1)=\\dfrac{\\mathcal N(r;1.35,\\sigma^2)}{2\\pi r\\,\\Phi(1.35/\\sigma)}', 'r=\\lVert x\\rVert,\\ \\sigma=0.27\\,\\nu'],
  moons: [
    'P(x\\mid k)=\\tfrac16\\sum_{c=0}^{5}\\mathcal N(x;\\mu_{kc},(0.2\\,\\nu)^2I)', '\\theta_c=\\pi(c+\\tfrac12)/6',
    '\\mu_{0c}=(\\cos\\theta_c,\\,\\sin\\theta_c)', '\\mu_{1c}=(1-\\cos\\theta_c,\\,\\tfrac12-\\sin\\theta_c)',
  ],
  sin: ['x\\sim\\mathcal N(0,1)', '(y\\mid x)\\sim\\mathcal N(\\sin 2x,\\,(0.2\\,\\nu)^2)'],
  heteroscedastic: ['x\\sim\\mathcal N(0,1)', '(y\\mid x)\\sim\\mathcal N(0.5\\,x,\\ \\nu^2(0.1+0.2\\lvert x\\rvert)^2)'],
  bimodal: ['x\\sim U(-2,2)', '(y\\mid x)\\sim\\tfrac12\\mathcal N(1,(0.1\\,\\nu)^2)+\\tfrac12\\mathcal N(-1,(0.1\\,\\nu)^2)'],
};

/** The same where P(x) has a share t of the uniform law: what was drawn from before is P₀, and the posterior is still its. */
export function densityTex(id: WorldId, isMixed: boolean): readonly string[] {
  if (!isMixed) return DENSITY_TEX[id];
  return [
    ...DENSITY_TEX[id].map((tex) => tex.replace(/^P\(x/, 'P_0(x')),
    'P_t(x)=(1-t)\\,P_0(x)+t\\cdot\\tfrac1{64}\\,[x\\in[-4,4]^2]', 'P_t(x\\mid k)=\\dfrac{P(k\\mid x)\\,P_t(x)}{\\pi_k}',
  ];
}

/** P(x) with a share t of the uniform law on [−4, 4]². */
export const MIX_TEX = `P_t(x)=(1-t)\\,P(x)+t\\cdot\\tfrac1{64}\\,[x\\in[-4,4]^2]`;

/** (y | x) ~ N(mean, deviation²) with its numbers. */
export const NORMAL_TEX: readonly string[] = [
  '(y\\mid x)\\sim\\mathcal N(f(x),\\,s(x)^2)', `${figure('law.sign')}\\;\\mathcal N(${figure('mean')},\\ ${figure('deviation')}^2)`,
];
