/** The identity marks of the quantities, as paths on a 14 px grid (design, section 3). */

import { nameOf, type QuantityKey } from '../engine/quantity';

export type MarkShape = 'disc' | 'ring' | 'slash' | 'square' | 'triangle';

export interface Mark {
  readonly shape: MarkShape;
  /** Every gradient carries a diamond around the small mark of what it is the gradient of. */
  readonly diamond: boolean;
}

export interface MarkPath {
  readonly d: string;
  readonly filled: boolean;
  readonly strokeWidth: number;
}

/** The mark of a quantity; none for the loss, the learning rate and slopes. */
export function markOf(key: QuantityKey): Mark | undefined {
  switch (nameOf(key)) {
    case 'A':
    case 'Y':
      return { shape: 'disc', diamond: false };
    case 'Z':
      return { shape: 'ring', diamond: false };
    case 'W':
    case 'Wnew':
      return { shape: 'slash', diamond: false };
    case 'b':
    case 'bnew':
      return { shape: 'square', diamond: false };
    case 'J':
      return { shape: 'triangle', diamond: false };
    case 'dA':
      return { shape: 'disc', diamond: true };
    case 'dZ':
      return { shape: 'ring', diamond: true };
    case 'dW':
      return { shape: 'slash', diamond: true };
    case 'db':
      return { shape: 'square', diamond: true };
    default:
      return undefined;
  }
}

const DIAMOND: MarkPath = { d: 'M7 0.5 13.5 7 7 13.5 0.5 7Z', filled: false, strokeWidth: 1.3 };

export function markPaths({ shape, diamond }: Mark): readonly MarkPath[] {
  return diamond ? [DIAMOND, basePath(shape, 0.5)] : [basePath(shape, 1)];
}

function basePath(shape: MarkShape, size: number): MarkPath {
  const at = (offset: number) => 7 + offset * size;
  const circle = (r: number) => `M${at(-r)} 7A${r * size} ${r * size} 0 1 1 ${at(r)} 7A${r * size} ${r * size} 0 1 1 ${at(-r)} 7Z`;
  switch (shape) {
    case 'disc':
      return { d: circle(4.2), filled: true, strokeWidth: 0 };
    case 'ring':
      return { d: circle(3.7), filled: false, strokeWidth: size === 1 ? 1.7 : 1.2 };
    case 'slash':
      return { d: `M${at(-4.2)} ${at(4.2)} ${at(4.2)} ${at(-4.2)}`, filled: false, strokeWidth: size === 1 ? 2.3 : 1.6 };
    case 'square':
      return { d: `M${at(-3.4)} ${at(-3.4)}H${at(3.4)}V${at(3.4)}H${at(-3.4)}Z`, filled: true, strokeWidth: 0 };
    case 'triangle':
      return { d: 'M7 2 12.5 11.5H1.5Z', filled: false, strokeWidth: 1.5 };
  }
}
