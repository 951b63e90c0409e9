/** The shapes that stand for references: halves make a capsule, gradients lie below, texts below those. */
import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/engine/experiment';
import { parseReference } from '../../../src/engine/quantity';
import { graphLayout, type Box } from '../../../src/layout/graph';
import { overlaps } from '../../../src/layout/graph-edges';
import { outlinePath, pillPath, shapeOf, unitShape } from '../../../src/layout/graph-shapes';

const shape: NetworkShape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' };
const rooms = [
  { name: 'wide', layout: graphLayout(shape, { width: 856, height: 465 }, false) },
  { name: 'narrow', layout: graphLayout(shape, { width: 594, height: 575 }, false) },
  { name: 'low', layout: graphLayout(shape, { width: 768, height: 356 }, false) },
  { name: 'phone', layout: graphLayout(shape, { width: 390, height: 268 }, true) },
  { name: 'crowded', layout: graphLayout({ widths: [2, 5, 2] }, { width: 856, height: 465 }, false) },
];

describe.each(rooms)('on a $name stage', ({ layout }) => {
  function boxOf(text: string, hasGradients = true): Box | undefined {
    const reference = parseReference(text);
    if (reference?.kind !== 'entry' && reference?.kind !== 'scalar') throw new Error(text);
    const found = shapeOf({ shape, layout, hasGradients }, reference);
    return found?.kind === 'line' ? undefined : found?.box;
  }

  it('z and a are the halves of one capsule', () => {
    const [z, a] = [boxOf('Z[1].1.0'), boxOf('A[1].1.0')];
    const whole = unitShape(layout, 1, 1);
    if (!z || !a || whole?.kind !== 'pill') throw new Error('a unit has no capsule');
    expect(z.x + z.width).toBe(a.x);
    expect({ ...z, width: z.width + a.width }).toEqual(whole.box);
  });

  it('gradients have a capsule of their own below, once they exist', () => {
    expect(boxOf('dZ[1].0.0', false)).toBeUndefined();
    const [z, dz] = [boxOf('Z[1].0.0'), boxOf('dZ[1].0.0')];
    if (!z || !dz) throw new Error('no capsule');
    expect(dz.y).toBeGreaterThan(z.y + z.height);
    expect(dz.height).toBeLessThan(z.height);
  });

  it('no two numbers of a unit lie on each other, before or after gradients exist', () => {
    for (const hasGradients of [false, true]) {
      const boxes = ['Z[2].1.0', 'A[2].1.0', 'dZ[2].1.0', 'dA[2].1.0', 'b[2].1.0', 'Y.1.0', 'J'].map((text) => boxOf(text, hasGradients))
        .filter((box) => box !== undefined);
      boxes.forEach((a, k) => boxes.slice(k + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
    }
  });

  it('a weight, its gradient and its update are one edge', () => {
    const lines = ['W[2].0.1', 'dW[2].0.1', 'Wnew[2].0.1'].map((text) => {
      const reference = parseReference(text);
      return reference?.kind === 'entry' ? shapeOf({ shape, layout, hasGradients: true }, reference) : undefined;
    });
    expect(lines[0]?.kind).toBe('line');
    expect(lines[1]).toEqual(lines[0]);
    expect(lines[2]).toEqual(lines[0]);
  });

  it('what is not drawn has no shape', () => {
    expect(boxOf('gp[1].0.0')).toBeUndefined();
    expect(boxOf('Z[1].9.0')).toBeUndefined();
    expect(boxOf('alpha')).toBeUndefined();
  });
});

describe('outlines', () => {
  const box: Box = { x: 10, y: 20, width: 100, height: 40 };

  it('grow on every side', () => {
    expect(outlinePath({ kind: 'box', box }, 5)).toBe('M5 15h110v50h-110Z');
  });

  it.each(['left', 'right', 'whole'] as const)('of the %s form stay within their box', (form) => {
    const numbers = pillPath(form, box).match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    // A round end begins its arc a radius before the side.
    expect(Math.max(...numbers)).toBe(form === 'left' ? 110 : 90);
    expect(Math.min(...numbers.filter((_, k) => k === 0))).toBe(form === 'left' ? 110 : form === 'right' ? 10 : 30);
    expect(pillPath(form, box)).toContain('A20 20');
    expect((pillPath(form, box).match(/A/g) ?? []).length).toBe(form === 'whole' ? 2 : 1);
  });
});
