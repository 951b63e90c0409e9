/** The formulas of the space of features as TeX. A number that changes is `\htmlData{figure=name}{…}`: a painter writes it. */

/** A dash stands until the painter has written the number. */
function figure(name: string): string {
  return `\\htmlData{figure=${name}}{\\text{–}}`;
}

/** φ(x) = a^[L−1], which without a hidden layer is x. */
export function featuresTex(L: number): string {
  return L === 1 ? '\\varphi(x)=x' : `\\varphi(x)=a^{[${L - 1}]}`;
}

/** z = W φ + b of the last layer. */
export function readOutTex(L: number): string {
  return `z=W^{[${L}]}\\varphi+b^{[${L}]}`;
}

/** The most units of which the boundary is written out with its numbers. */
export const MOST_TERMS = 3;

/**
 * The boundary wᵀφ + b = 0 with the numbers of w and b, or in symbols where φ is wider. Signs stand with the numbers.
 * @param of whose it is, such as z_1 − z_0
 */
export function boundaryTex(of: string, width: number): readonly string[] {
  if (width > MOST_TERMS) return [`${of}=w^{\\mathsf T}\\varphi+b=0`];
  return [`${of}=`, ...Array.from({ length: width }, (_, i) => `${figure(`w.${i}`)}\\,\\varphi_{${i + 1}}`), `${figure('bias')}=0`];
}

/** The left side of a boundary; classes count from 0, the outputs of numbers from 1. */
export function heightTex({ plus, minus }: { readonly plus: number; readonly minus?: number }, K: number, middle: boolean): string {
  if (minus !== undefined) return `z_{${plus + 1}}-z_{${minus + 1}}`;
  return `${K === 1 ? 'z' : `z_{${plus + 1}}`}${middle ? '-\\tfrac12' : ''}`;
}
