/** The formulas of the model against the truth as TeX. A number that changes is `\htmlData{figure=name}{…}`: a painter writes it. */

/** A dash stands until the painter has written the number: what is not computed yet is not 0. */
function figure(name: string): string {
  return `\\htmlData{figure=${name}}{\\text{–}}`;
}

/** KL of one law from the other: Σ_k P ln(P/Q), each term with its numbers, its value in nats. `reversed` exchanges the two. */
export function divergenceTex(K: number, isReversed: boolean): readonly string[] {
  const [P, Q, value] = isReversed ? ['Q', 'P', 'reversed'] : ['P', 'Q', 'divergence'];
  const [p, q] = isReversed ? ['q', 'p'] : ['p', 'q'];
  const terms = Array.from({ length: K }, (_, k) => `${k === 0 ? figure('laws.sign') : '+'}\\;${figure(`${p}.${k}`)}\\,\\ln\\dfrac{${figure(`${p}.${k}`)}}{${figure(`${q}.${k}`)}}`);
  return [`\\mathrm{KL}(${P}\\,\\Vert\\,${Q})=\\sum_k ${P}_k\\ln\\dfrac{${P}_k}{${Q}_k}`, ...terms, `\\approx ${figure(value)}`];
}

/** E[CE] = H(Y|X) + E KL, in symbols and in numbers. */
export const BUDGET_TEX: readonly string[] = [
  '\\mathbb E[\\mathrm{CE}]=H(Y\\mid X)+\\mathbb E_x\\,\\mathrm{KL}(P\\,\\Vert\\,Q)',
  `${figure('expected')}\\;${figure('sum.sign')}\\;${figure('floor')}+${figure('excess')}`,
];

/** E(y − f)² = R* + E(f − E[y|x])². */
export const SQUARED_TEX: readonly string[] = [
  '\\mathbb E\\,(y-f(x))^2=\\mathbb E\\,\\mathrm{Var}[y\\mid x]+\\mathbb E\\,(f(x)-\\mathbb E[y\\mid x])^2',
  `${figure('expected')}\\;${figure('sum.sign')}\\;${figure('floor')}+${figure('excess')}`,
];

/** −ln N(y; f, 1) is half the squared error and a constant. */
export const NORMAL_COST_TEX: readonly string[] = [
  '-\\ln\\mathcal N(y;f,1)=\\tfrac12(y-f)^2+\\tfrac12\\ln 2\\pi',
  `\\mathbb E\\,[\\,\\cdot\\,]\\approx ${figure('normalCost')}`,
];

/** The expected calibration error with its number. */
export const CALIBRATION_TEX: readonly string[] = [
  '\\mathrm{ECE}=\\sum_b\\frac{n_b}{N}\\,\\lvert\\mathrm{acc}_b-\\mathrm{conf}_b\\rvert', `${figure('calibration.sign')}\\;${figure('calibration')}`,
];
