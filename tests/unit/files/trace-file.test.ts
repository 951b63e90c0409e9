/** Trace files of the worked examples against their golden numbers, in both conventions and on every route that holds. */

import { describe, expect, it } from 'vitest';
import { CONVENTIONS, routesOf, type Convention, type Experiment, type Route } from '../../../src/engine/experiment';
import { fromRows } from '../../../src/engine/matrix';
import { costAfterUpdate } from '../../../src/engine/iterate';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { builtIns, firstExample } from '../../../src/store/examples';
import { writeTrace } from '../../../src/writers/trace-json';
import golden from '../../golden/worked-examples.json';

type Rows = readonly (readonly number[])[];
type Quantities = Readonly<Record<string, Rows | number>>;

interface TraceFile {
  readonly nablascopeTrace: number;
  readonly experiment: object;
  readonly convention: string;
  readonly route: string;
  readonly steps: readonly string[];
  readonly quantities: Quantities;
  readonly after: Quantities;
}

function traceFile(experiment: Experiment): TraceFile {
  const pass = passOf(experiment);
  const trace = computeTrace(pass);
  return JSON.parse(writeTrace(experiment, trace, costAfterUpdate(pass, trace))) as TraceFile;
}

function seen(experiment: Experiment, route: Route, convention: Convention): Experiment {
  return { ...experiment, view: { ...experiment.view, route, convention } };
}

/** The golden arrays under the trace file's keys: `dZ2` is `dZ[2]`; A[0] is the experiment's own X. */
function expected(example: (typeof golden.examples)[number], route: Route, convention: Convention): Quantities {
  const softmax = example.activations[example.L - 1] === 'softmax';
  const renamed = (source: Readonly<Record<string, Rows>>): Quantities =>
    Object.fromEntries(Object.entries(source).map(([key, rows]) => [key.replace(/^(?:grad_)?(\D+)(\d+)$/, '$1[$2]'), rows]));
  const backward: Record<string, Rows | number> = { ...renamed(example.backward) };
  if (convention === 'autograd') {
    for (const [key, rows] of Object.entries(renamed(example.autograd_convention))) backward[`d${key}`] = rows;
    // The golden file has no input gradient in this convention; it is the other one over m.
    backward['dA[0]'] = (example.backward.dA0 as Rows).map((row) => row.map((value) => value / example.m));
  }
  if (route === 'shortcut') delete backward[`dA[${example.L}]`];
  if (softmax) expect(backward).not.toHaveProperty(`gp[${example.L}]`);
  return { ...renamed(example.forward), Lo: [example.loss_per_example], J: example.J, ...backward };
}

/** Every number within 1e-9 of itself; a zero exactly. */
function expectClose(actual: Quantities, wanted: Quantities): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(wanted).sort());
  for (const [key, value] of Object.entries(wanted)) {
    const found = [actual[key]].flat(2);
    const numbers = [value].flat(2);
    expect(found, key).toHaveLength(numbers.length);
    numbers.forEach((number, k) => {
      expect(Math.abs(found[k] - number), `${key} entry ${k}: ${found[k]} for ${number}`).toBeLessThanOrEqual(1e-9 * Math.abs(number));
    });
  }
}

const cases = golden.examples.flatMap((example) => {
  const { experiment } = builtIns.find(({ id }) => id === example.id) ?? { experiment: undefined };
  if (!experiment) throw new Error(`no built-in ${example.id}`);
  return routesOf(experiment.network).flatMap((route) =>
    CONVENTIONS.map((convention) => ({ id: example.id, route, convention, example, experiment })));
});

describe('the trace file', () => {
  it.each(cases)('of $id, $route route, $convention convention, has the golden numbers', ({ example, experiment, route, convention }) => {
    const file = traceFile(seen(experiment, route, convention));
    expect(file).toMatchObject({ nablascopeTrace: 1, route, convention });
    expectClose(file.quantities, expected(example, route, convention));
    const { params, J_after } = example.update;
    const after = Object.entries(params).map(([key, rows]) => [key.replace(/\d+/, '[$&]'), rows] as const);
    expectClose(file.after, { ...Object.fromEntries(after), J: J_after });
  });

  it('lists the steps of its schedule and its quantities in the order of the pass', () => {
    const file = traceFile(firstExample());
    expect(file.steps).toEqual([
      'F1.z', 'F1.a', 'F2.z', 'F2.a', 'C.loss', 'C.J', 'B2.dZ', 'B2.dW', 'B2.db', 'B2.dAprev', 'B1.dZ', 'B1.dW', 'B1.db',
      'U1.W', 'U1.b', 'U2.W', 'U2.b',
    ]);
    expect(Object.keys(file)).toEqual(['nablascopeTrace', 'experiment', 'convention', 'route', 'steps', 'quantities', 'after']);
    expect(Object.keys(file.quantities)).toEqual([
      'Z[1]', 'A[1]', 'Z[2]', 'A[2]', 'Lo', 'J', 'dZ[2]', 'dW[2]', 'db[2]', 'dA[1]', 'gp[1]', 'dZ[1]', 'dW[1]', 'db[1]', 'dA[0]',
    ]);
    expect(Object.keys(file.after)).toEqual(['W[1]', 'b[1]', 'W[2]', 'b[2]', 'J']);
    expect(file.quantities['J']).toBeCloseTo(2.2588, 4);
    expect(file.after['J']).toBeCloseTo(0.474, 4);
  });

  it('writes what JSON has no number for as text, and keeps the sign of zero', () => {
    const first = firstExample();
    const [, second] = first.network.parameters;
    const huge = { W: fromRows([[1e308, 1e308], [-1e308, 1e308], [-0, -0]]), b: fromRows([[1e308], [-1e308], [-0]]) };
    const experiment: Experiment = {
      ...first,
      network: { ...first.network, activations: ['relu', 'softmax'], parameters: [huge, second] },
      data: { ...first.data, X: fromRows([[1e10], [1e10]]) },
    };
    const file = traceFile(experiment);
    expect(file.quantities['Z[1]']).toEqual([['Infinity'], ['NaN'], [0]]);
    expect(writeTrace(experiment, computeTrace(passOf(experiment)), -Infinity)).toMatch(/"after":[^]*"J": "-Infinity"/);
    expect(file.experiment).toMatchObject({ network: { parameters: [{ b: [1e308, -1e308, -0] }, {}] } });
  });
});
