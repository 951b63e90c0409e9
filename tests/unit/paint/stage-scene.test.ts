/** What the stage writes: numbers of the trace where they are computed, nothing where they are not, and what edges carry. */
import { describe, expect, it } from 'vitest';
import { column } from '../../../src/engine/matrix';
import { entry, layerKey, parseReference } from '../../../src/engine/quantity';
import type { NumberReference } from '../../../src/engine/operands';
import { graphLayout } from '../../../src/layout/graph';
import { drawnEdges, edgeReference, weightReference } from '../../../src/paint/stage-edges';
import { saturation } from '../../../src/paint/stage-halves';
import { numberLabel, numberName, unitText } from '../../../src/paint/stage-names';
import { linesOf, plateFit, type PlateForm, type PlateKind } from '../../../src/paint/stage-plate-text';
import { numberText, type Scene } from '../../../src/paint/stage-scene';
import { strongestEdges } from '../../../src/paint/stage-strongest';
import { targetsNeedLine } from '../../../src/paint/stage-targets';
import { stageWords } from '../../../src/words/stage';
import { firstExample } from '../store/first-example';
import { sceneAt } from './scene';

function reference(text: string): NumberReference {
  const parsed = parseReference(text);
  if (parsed?.kind !== 'entry' && parsed?.kind !== 'scalar') throw new Error(text);
  return parsed;
}

/** The plate of one edge of the first example, its lines as text. */
function plate(scene: Scene, layer: number, i: number, j: number, kind: PlateKind, form: PlateForm = 'wide'): readonly string[] {
  const edge = drawnEdges(scene).find((drawn) => drawn.layer === layer && drawn.i === i && drawn.j === j);
  if (!edge) throw new Error('no such edge');
  return linesOf(scene, { edge, kind, form }).map((line) => line.map(({ text }) => text).join(''));
}

describe('a number on the stage', () => {
  it.each([
    ['start', 'Z[1].0.0', ''],
    ['start', 'W[1].0.1', '−0.900'],
    ['start', 'J', ''],
    ['F1.z', 'Z[1].0.0', '1.030'],
    ['F1.z', 'A[1].0.0', ''],
    ['F2.a', 'A[2].0.0', '0.896'],
    ['C.J', 'J', '2.259'],
    ['B2.dZ', 'dZ[2].0.0', '+0.896'],
    ['B2.dZ', 'dZ[1].0.0', ''],
    ['B2.dW', 'dW[2].1.0', '−0.693'],
  ])('at %s: %s is "%s"', (stop, text, written) => {
    expect(numberText(sceneAt(firstExample(), stop), reference(text))).toBe(written);
  });

  it('that is a target reads as the label that it is', () => {
    const scene = sceneAt(firstExample(), 'start');
    expect([numberText(scene, reference('Y.0.0')), numberText(scene, reference('Y.1.0'))]).toEqual(['0', '1']);
  });

  it('at scalar stride is there as soon as it is computed, entry by entry', () => {
    const scene = sceneAt(firstExample(), 'F1.z:1,0');
    expect(['Z[1].0.0', 'Z[1].1.0', 'Z[1].2.0'].map((text) => numberText(scene, reference(text)))).toEqual(['1.030', '−0.870', '']);
  });
});

describe('gradient capsules', () => {
  it('are there from the first gradient on, not before', () => {
    expect(['start', 'C.J', 'B2.dZ', 'U2.b'].map((stop) => sceneAt(firstExample(), stop).hasGradients)).toEqual([false, false, true, true]);
  });
});

describe('a plate', () => {
  it('of a weighted sum says what the edge brings (picture 01)', () => {
    const scene = sceneAt(firstExample(), 'F1.z');
    expect(plate(scene, 1, 0, 1, 'product')).toEqual(['−0.900', '× −0.500 = 0.450']);
    expect(plate(scene, 1, 0, 1, 'product', 'tall')).toEqual(['−0.900', '× −0.500', '= 0.450']);
    expect(plate(scene, 1, 0, 1, 'contribution')).toEqual(['+0.450']);
  });

  it('is as wide as its text, in three lines where two do not fit', () => {
    const experiment = firstExample();
    const scene = sceneAt(experiment, 'F1.z');
    const edge = drawnEdges(scene)[0];
    expect(plateFit(scene, 'product', edge)).toMatchObject({ form: 'wide', height: 39 });
    const narrow = { ...scene, layout: graphLayout(scene.shape, { width: 594, height: 575 }, false) };
    expect(plateFit(narrow, 'product', drawnEdges(narrow)[0])).toMatchObject({ form: 'tall', height: 56 });
    const large = sceneAt({ ...experiment, data: { ...experiment.data, X: column([1e300, -1e300]) } }, 'F1.z');
    expect(plateFit(large, 'product', edge).width).toBeGreaterThan(plateFit(scene, 'product', edge).width);
  });

  it('on the way back says what the edge brings back', () => {
    expect(plate(sceneAt(firstExample(), 'B2.dAprev'), 2, 1, 0, 'product')).toEqual(['−0.600', '× −0.896 ≈ +0.537']);
  });

  it('of a gradient says the weight and the gradient (picture 02)', () => {
    expect(plate(sceneAt(firstExample(), 'B2.dW', { select: 'W[2].1.0' }), 2, 1, 0, 'gradient')).toEqual(['W −0.600', 'dW −0.693']);
  });

  it('of an update says the old and the new weight', () => {
    // −0.6 + 0.5 · 0.693050372 = −0.253474814
    expect(plate(sceneAt(firstExample(), 'U2.W'), 2, 1, 0, 'update')).toEqual(['−0.600', '→ −0.253']);
  });

  it('of an edge that shows gradients is empty until they are computed', () => {
    expect(plate(sceneAt(firstExample(), 'C.J', { edges: 'gradients' }), 2, 1, 0, 'number')).toEqual(['']);
    expect(plate(sceneAt(firstExample(), 'B2.dW', { edges: 'gradients' }), 2, 1, 0, 'number')).toEqual(['−0.693']);
  });

  it('of gradients is still the weight\'s to change', () => {
    const edge = { layer: 2, i: 1, j: 0 };
    expect(edgeReference({ edges: 'gradients' }, edge)).toEqual(entry(layerKey('dW', 2), 1, 0));
    expect(weightReference(edge)).toEqual(entry(layerKey('W', 2), 1, 0));
  });
});

describe('what is heard', () => {
  it.each([
    ['start', 'hidden unit 1, not computed'],
    ['F1.z', 'hidden unit 1, z 1.030, a not computed'],
    ['F1.a', 'hidden unit 1, z 1.030, a 0.774'],
    ['B1.dZ', 'hidden unit 1, z 1.030, a 0.774, dz +0.467, da +1.164'],
  ])('at %s of a hidden unit is "%s"', (stop, text) => {
    expect(unitText(sceneAt(firstExample(), stop), 1, 0)).toBe(text);
  });

  it('of an input is its number', () => {
    expect(unitText(sceneAt(firstExample(), 'start'), 0, 1)).toBe('input 2, x −0.500');
  });

  it('is in the reader\'s language', () => {
    const scene = sceneAt(firstExample(), 'F1.z', { language: 'ko', words: stageWords.ko });
    expect(unitText(scene, 1, 0)).toBe('은닉 유닛 1, z 1.030, a 아직 계산 전');
  });

  it('of a number that can be changed says what it is', () => {
    const scene = sceneAt(firstExample(), 'start');
    expect(numberName(scene, entry(layerKey('W', 1), 0, 1))).toBe('weight from input 2 to hidden unit 1');
    expect(numberName(scene, entry(layerKey('b', 2), 1, 0))).toBe('bias of output unit 2');
    expect(numberName(scene, entry('Y', 0, 0))).toBe('target of output unit 1');
  });

  it('of such a number is its name and its value', () => {
    expect(numberLabel(sceneAt(firstExample(), 'start'), entry(layerKey('W', 2), 1, 0))).toBe('weight from hidden unit 1 to output unit 2, −0.600');
  });
});

describe('saturation', () => {
  const shape = { widths: [1, 1, 1, 1, 1], activations: ['tanh', 'relu', 'sigmoid', 'identity'], loss: 'mse' } as const;
  it.each([
    ['A[1].0.0', 0.981, 'bar'], ['A[1].0.0', -0.981, 'bar'], ['A[1].0.0', 0.979, undefined],
    ['A[2].0.0', 0, 'dash'], ['A[2].0.0', 1e-9, undefined],
    ['A[3].0.0', 0.991, 'bar'], ['A[3].0.0', 0.009, 'bar'], ['A[3].0.0', 0.98, undefined],
    ['A[4].0.0', 1000, undefined], ['Z[1].0.0', 1, undefined], ['A[0].0.0', 1, undefined],
  ])('%s of %f: %s', (text, a, mark) => {
    expect(saturation(shape, reference(text), a)).toBe(mark);
  });
});

describe('the strongest edges', () => {
  it('into a unit are those with the largest |w · a|', () => {
    // 0.6 · 0.8 = 0.48 against −0.9 · −0.5 = 0.45
    expect(strongestEdges(sceneAt(firstExample(), 'F1.z'), 1)).toMatchObject([{ i: 0, j: 0 }, { i: 0, j: 1 }]);
    // −0.4 · 0.8 = −0.32 against 0.7 · −0.5 = −0.35
    expect(strongestEdges(sceneAt(firstExample(), 'F1.z', { looked: { layer: 1, unit: 1 } }), 1)).toMatchObject([{ i: 1, j: 1 }, { i: 1, j: 0 }]);
  });

  it('on the way back are those out of the unit, by |w · dz|', () => {
    // 0.7 · 0.896 against −0.6 · −0.896, to a of unit 1
    expect(strongestEdges(sceneAt(firstExample(), 'B2.dAprev'), 2)).toMatchObject([{ i: 0, j: 0 }, { i: 1, j: 0 }]);
  });

  it('of a layer that nobody looks at are none', () => {
    expect(strongestEdges(sceneAt(firstExample(), 'F1.z'), 2)).toEqual([]);
  });
});

describe('the line of a bias and its target', () => {
  const withBias = (b: number) => {
    const experiment = firstExample();
    const [first, last] = experiment.network.parameters;
    return { ...experiment, network: { ...experiment.network, parameters: [first, { ...last, b: column([b, -0.05]) }] } };
  };
  it.each([[0.05, false], [-1000, true]])('with the bias %f is not enough: %s', (b, needsLine) => {
    expect(targetsNeedLine(sceneAt(withBias(b), 'start'))).toBe(needsLine);
  });
});
