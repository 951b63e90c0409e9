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

/** What stands between two sides that are equal: = where all numbers are written exactly, else ≈; a painter writes it. */
function relation(name: string): string {
  return `\\;${figure(name)}\\;`;
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
  const result = `${relation('entry.sign')}\\boldsymbol{${figure('entry')}}`;
  switch (name) {
    case 'input':
    case 'features':
      return [`${relation('parts.sign')}${vector('u', size)}`, `\\cdot\\,${vector('v', size)}`, result];
    case 'rbf':
      return [`${relation('parts.sign')}e^{-${figure('squared')}/(2\\cdot ${figure('sigma')}^2)}`, result];
    case 'tangent':
      return [
        ...Array.from({ length: size }, (_, index) => `${index === 0 ? relation('parts.sign') : '+'}\\underbrace{${figure(`slopes.${index + 1}`)}\\cdot ${figure(`inputs.${index + 1}`)}}_{l=${index + 1}:\\;${figure(`term.${index + 1}`)}}`),
        result,
      ];
  }
}

function cosineTex(name: KernelName): readonly string[] {
  const K = name === 'tangent' ? '\\Theta' : 'K';
  return [`\\quad\\dfrac{${K}_{ij}}{\\sqrt{${K}_{ii}${K}_{jj}}}${relation('own.sign')}\\dfrac{${figure('entry')}}{\\sqrt{${figure('own.i')}\\cdot ${figure('own.j')}}}`, `${relation('cosine.sign')}${figure('cosine')}`];
}

/** The squared distance that a kernel means. */
export const DISTANCE_TEX: readonly string[] = [
  'K_{ii}+K_{jj}-2K_{ij}', `${relation('own.sign')}${figure('own.i')}+${figure('own.j')}-2\\cdot ${figure('entry.factor')}`, `${relation('distance.sign')}${figure('distance')}`,
];

interface ProductPlace {
  /** From 1, as the reader counts. */
  readonly layer: number;
  readonly i: number;
  readonly j: number;
  readonly example: number;
  readonly other: number;
  readonly m: number;
  readonly L: number;
  /** Autograd's convention has 1/m in dZ already. */
  readonly hasShare: boolean;
}

type ProductName = 'forward' | 'backward' | 'gradient' | 'change' | 'kernel';

/** The five inner products at a place, in symbols and in numbers. */
export function productTex(name: ProductName, { layer: l, i, j, example: e, other, m, L, hasShare }: ProductPlace): readonly string[] {
  const inner = `${relation(`${name}.inner.sign`)}${figure(`${name}.inner`)}`;
  const value = `${relation(`${name}.value.sign`)}\\boldsymbol{${figure(`${name}.value`)}}`;
  switch (name) {
    case 'forward':
      return [`z_{${i}}^{[${l}](${e})}=\\langle W_{${i},:}^{[${l}]},\\,a^{[${l - 1}](${e})}\\rangle+b_{${i}}^{[${l}]}`, `${inner}+${figure('forward.b')}${value}`];
    case 'backward':
      return [`da_{${j}}^{[${l - 1}](${e})}=\\langle W_{:,${j}}^{[${l}]},\\,dz^{[${l}](${e})}\\rangle`, value];
    case 'gradient':
      return [`dW_{${i}${j}}^{[${l}]}=${hasShare ? `\\tfrac{1}{${m}}` : ''}\\langle dZ_{${i},:}^{[${l}]},\\,A_{${j},:}^{[${l - 1}]}\\rangle`, hasShare ? `${inner}/${m}${value}` : value];
    case 'change':
      return ['\\Delta J\\approx\\langle\\nabla J,\\,\\Delta\\theta\\rangle', value];
    case 'kernel':
      return [`k(x^{(${e})},x^{(${other})})=\\langle a^{[${L - 1}](${e})},\\,a^{[${L - 1}](${other})}\\rangle`, value];
  }
}

/** What the two rows of each widget are. */
export const PRODUCT_SIDES: Readonly<Record<ProductName, readonly [string, string]>> = {
  forward: ['W_{i,:}', 'a'], backward: ['W_{:,j}', 'dz'], gradient: ['dZ_{i,:}', 'A_{j,:}'], change: ['\\nabla J', '\\Delta\\theta'], kernel: ['\\varphi(x_i)', '\\varphi(x_j)'],
};

/** z = Wφ(x) + b with its numbers; `width` is m of layer L−1. */
export function primalTex(width: number): readonly string[] {
  return ['z=W_T\\,\\varphi(x)+b', `${relation('weights.sign')}${vector('w', width)}`, `\\cdot\\,${vector('phi', width)}`, `+${figure('primal.b')}${relation('primal.sign')}\\boldsymbol{${figure('primal')}}`];
}

/** z = Σ C_e k(x_e, x) + b with its numbers, of m examples. */
export function dualTex(m: number): readonly string[] {
  const terms = writtenEntries(m).map((e, place) => `${place === 0 ? relation('coefficients.sign') : '+'}${e === undefined ? '\\dots' : `${figure(`C.${e}`)}\\cdot ${figure(`k.${e}`)}`}`);
  return ['z=\\sum_e C_e\\,k(x_e,x)+b', ...terms, `+${figure('dual.b')}${relation('dual.sign')}\\boldsymbol{${figure('dual')}}`];
}

/** Where the coefficients come from. */
export const COEFFICIENT_TEX = 'C=-\\dfrac{\\alpha}{m}\\sum_t dZ_t,\\quad W_T=C\\,\\Phi^{\\mathsf T}';

/** The change of the only logit f, or of one of K, to first order. */
export function stepTex(K: number): string {
  const [change, Theta, z] = K === 1 ? ['f', '\\sum_e\\Theta', 'f'] : ['z_k', '\\sum_e\\sum_r\\Theta_{kr}', 'z_r'];
  return `\\Delta ${change}(x)=-\\dfrac{\\alpha}{m}${Theta}(x,x_e)\\,\\dfrac{\\partial\\mathcal L^{(e)}}{\\partial ${z}}+O(\\alpha^2)`;
}

/** The number f of which the tangent kernel is taken; logits count from 1. */
export function readingTex({ plus, minus }: { readonly plus: number; readonly minus?: number }, L: number): string {
  const z = (k: number) => `z_{${k + 1}}^{[${L}]}`;
  return `f=${z(plus)}${minus === undefined ? '' : `-${z(minus)}`}`;
}

/** The expectation over random weights in closed form. */
export const WIDTH_TEX: readonly string[] = [
  '\\mathbb E\\,[\\mathrm{relu}(w^{\\mathsf T}x)\\,\\mathrm{relu}(w^{\\mathsf T}x^\\prime)]',
  '=\\dfrac{\\lvert x\\rvert\\lvert x^\\prime\\rvert}{2\\pi}\\,(\\sin t+(\\pi-t)\\cos t),', 'w\\sim\\mathcal N(0,I)',
];
