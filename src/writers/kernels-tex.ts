/** The formulas of kernels as TeX. A number that changes is `\htmlData{figure=name}{…}`: a painter writes it. */

import type { KernelName } from '../features/kernel';

/** A dash stands until the painter has written the number: what is not computed yet is not 0. */
function figure(name: string): string {
  return `\\htmlData{figure=${name}}{\\text{–}}`;
}

/** A vector of more entries is written with its first ones and its last. */
const MOST_ENTRIES = 6;
const FIRST_ENTRIES = 3;

/** The entries of a vector that are written; undefined stands for the dots. */
export function writtenEntries(count: number): readonly (number | undefined)[] {
  if (count <= MOST_ENTRIES) return Array.from({ length: count }, (_, k) => k);
  return [...Array.from({ length: FIRST_ENTRIES }, (_, k) => k), undefined, count - 1];
}

function vector(name: string, count: number): string {
  return `(${writtenEntries(count).map((k) => (k === undefined ? '\\dots' : figure(`${name}.${k}`))).join(',\\;')})`;
}

/** K_ij in symbols. */
export const KERNEL_TEX: Readonly<Record<KernelName, string>> = {
  input: 'K_{ij}=x_i\\cdot x_j',
  features: 'K_{ij}=\\varphi(x_i)\\cdot\\varphi(x_j)',
  rbf: 'K_{ij}=e^{-\\lVert x_i-x_j\\rVert^2/(2\\sigma^2)}',
  tangent: '\\Theta_{ij}=\\sum_l\\langle\\delta_i^{[l]},\\delta_j^{[l]}\\rangle\\,(\\langle a_i^{[l-1]},a_j^{[l-1]}\\rangle+1)',
};

/** The picked entry with its numbers; `size` is the length of the vectors, or of the tangent kernel the number of layers. */
export function entryTex(name: KernelName, size: number, isCosine: boolean): readonly string[] {
  return [KERNEL_TEX[name], ...numbersTex(name, size), ...(isCosine ? cosineTex(name) : [])];
}

function numbersTex(name: KernelName, size: number): readonly string[] {
  switch (name) {
    case 'input':
    case 'features':
      return [`=${vector('u', size)}`, `\\cdot\\,${vector('v', size)}`, `=\\boldsymbol{${figure('entry')}}`];
    case 'rbf':
      return [`=e^{-${figure('squared')}/(2\\cdot ${figure('sigma')}^2)}`, `=\\boldsymbol{${figure('entry')}}`];
    case 'tangent':
      return [
        ...Array.from({ length: size }, (_, index) => `${index === 0 ? '=' : '+'}\\underbrace{${figure(`slopes.${index + 1}`)}\\cdot ${figure(`inputs.${index + 1}`)}}_{l=${index + 1}:\\;${figure(`term.${index + 1}`)}}`),
        `=\\boldsymbol{${figure('entry')}}`,
      ];
  }
}

function cosineTex(name: KernelName): readonly string[] {
  const K = name === 'tangent' ? '\\Theta' : 'K';
  return [`\\quad\\dfrac{${K}_{ij}}{\\sqrt{${K}_{ii}${K}_{jj}}}=\\dfrac{${figure('entry')}}{\\sqrt{${figure('own.i')}\\cdot ${figure('own.j')}}}`, `=${figure('cosine')}`];
}

/** The squared distance that a kernel means. */
export const DISTANCE_TEX: readonly string[] = [
  'K_{ii}+K_{jj}-2K_{ij}', `=${figure('own.i')}+${figure('own.j')}-2\\cdot ${figure('entry.factor')}`, `=${figure('distance')}`,
];
