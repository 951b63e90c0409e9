/**
 * A second implementation of the cost and its gradients, by forward-mode dual numbers. It shares no code with the
 * engine: numbers carry their derivatives along many directions at once, and no backward pass exists.
 */

/** value + Σ slopes_s ε_s with ε_s ε_t = 0: a number and its derivatives along every seeded direction. */
export interface Dual {
  readonly value: number;
  readonly slopes: Float64Array;
}

function lift(value: number, f: (direction: number) => number, directions: number): Dual {
  const slopes = new Float64Array(directions);
  for (let s = 0; s < directions; s++) slopes[s] = f(s);
  return { value, slopes };
}

function plus(a: Dual, b: Dual): Dual {
  return lift(a.value + b.value, (s) => a.slopes[s] + b.slopes[s], a.slopes.length);
}

function times(a: Dual, b: Dual): Dual {
  return lift(a.value * b.value, (s) => a.slopes[s] * b.value + a.value * b.slopes[s], a.slopes.length);
}

function scaled(a: Dual, factor: number): Dual {
  return lift(a.value * factor, (s) => a.slopes[s] * factor, a.slopes.length);
}

function shifted(a: Dual, by: number): Dual {
  return { value: a.value + by, slopes: a.slopes };
}

/** f(a) where f′(a.value) is `slope`. */
function through(a: Dual, value: number, slope: number): Dual {
  return lift(value, (s) => a.slopes[s] * slope, a.slopes.length);
}

function exp(a: Dual): Dual {
  const e = Math.exp(a.value);
  return through(a, e, e);
}

function log(a: Dual): Dual {
  return through(a, Math.log(a.value), 1 / a.value);
}

function inverse(a: Dual): Dual {
  return through(a, 1 / a.value, -1 / (a.value * a.value));
}

const NODES = gaussLegendre(20);

/** ½ + ∫₀^z φ by Gauss–Legendre quadrature on intervals of length at most 1; φ is its derivative. */
function normalLaw(a: Dual): Dual {
  const density = (t: number) => Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI);
  const pieces = Math.max(1, Math.ceil(Math.abs(a.value)));
  const half = a.value / pieces / 2;
  let integral = 0;
  for (let p = 0; p < pieces; p++) {
    for (const { node, weight } of NODES) integral += half * weight * density(half * (2 * p + 1 + node));
  }
  return through(a, 0.5 + integral, density(a.value));
}

/** The zeros of the Legendre polynomial P_n by Newton's method, and their weights 2 / ((1 − t²) P_n′(t)²). */
function gaussLegendre(n: number): readonly { readonly node: number; readonly weight: number }[] {
  return Array.from({ length: n }, (_, k) => {
    let t = Math.cos((Math.PI * (k + 0.75)) / (n + 0.5));
    let derivative = 1;
    for (let round = 0; round < 50; round++) {
      let [previous, current] = [1, t];
      for (let d = 2; d <= n; d++) [previous, current] = [current, ((2 * d - 1) * t * current - (d - 1) * previous) / d];
      derivative = (n * (t * current - previous)) / (t * t - 1);
      t -= current / derivative;
    }
    return { node: t, weight: 2 / ((1 - t * t) * derivative * derivative) };
  });
}

/** 1 / (1 + e^−z), and e^z / (1 + e^z) for z < 0. */
function logistic(z: Dual): Dual {
  if (z.value >= 0) return inverse(shifted(exp(scaled(z, -1)), 1));
  const e = exp(z);
  return times(e, inverse(shifted(e, 1)));
}

const ACTIVATIONS: Readonly<Record<string, (z: Dual) => Dual>> = {
  identity: (z) => z,
  sigmoid: logistic,
  // tanh z = 2σ(2z) − 1.
  tanh: (z) => shifted(scaled(logistic(scaled(z, 2)), 2), -1),
  relu: (z) => (z.value > 0 ? z : scaled(z, 0)),
  leaky_relu: (z) => (z.value > 0 ? z : scaled(z, 0.01)),
  softplus: (z) => (z.value > 0 ? plus(z, log(shifted(exp(scaled(z, -1)), 1))) : log(shifted(exp(z), 1))),
  elu: (z) => (z.value > 0 ? z : shifted(exp(z), -1)),
  gelu_exact: (z) => times(z, normalLaw(z)),
  silu: (z) => times(z, logistic(z)),
};

/** ln Σ e^z, shifted by the mean of the logits. */
function logSum(z: readonly Dual[]): Dual {
  const shift = z.reduce((sum, { value }) => sum + value, 0) / z.length;
  return shifted(log(z.map((zk) => exp(shifted(zk, -shift))).reduce(plus)), shift);
}

function activated(name: string, z: readonly Dual[]): readonly Dual[] {
  if (name !== 'softmax') return z.map(ACTIVATIONS[name]);
  const total = scaled(logSum(z), -1);
  return z.map((zk) => exp(plus(zk, total)));
}

/** The loss of one example by its definition, from the outputs; −ln σ(z) and −ln softmax(z) are taken from the logits if given. */
function lossOf(name: string, a: readonly Dual[], y: readonly number[], logits?: readonly Dual[]): Dual {
  const K = a.length;
  const square = (k: number) => times(shifted(a[k], -y[k]), shifted(a[k], -y[k]));
  const total = logits && name === 'ce' ? logSum(logits) : undefined;
  const terms = a.map((ak, k) => {
    switch (name) {
      case 'half_se':
        return scaled(square(k), 0.5);
      case 'mse':
        return scaled(square(k), 1 / K);
      case 'ce':
        return scaled(logits && total ? plus(logits[k], scaled(total, -1)) : log(ak), -y[k]);
      default: {
        const yes = logits ? ACTIVATIONS['softplus'](scaled(logits[k], -1)) : scaled(log(ak), -1);
        const no = logits ? ACTIVATIONS['softplus'](logits[k]) : scaled(log(shifted(scaled(ak, -1), 1)), -1);
        return plus(scaled(yes, y[k]), scaled(no, 1 - y[k]));
      }
    }
  });
  return terms.reduce(plus);
}

/** The number that a direction moves: entry (i, j) of W or b of layer l, or of Z or A with j the place in the batch. */
export interface Seed {
  readonly name: 'W' | 'b' | 'Z' | 'A';
  readonly layer: number;
  readonly i: number;
  readonly j: number;
}

export interface PlainNetwork {
  readonly activations: readonly string[];
  readonly loss: string;
  readonly parameters: readonly { readonly W: readonly (readonly number[])[]; readonly b: readonly (readonly number[])[] }[];
  readonly X: readonly (readonly number[])[];
  readonly Y: readonly (readonly number[])[];
}

/** J and its derivatives along each seed. A seed in the outputs moves the loss's definition, every other one the logits. */
export function dualCost({ activations, loss, parameters, X, Y }: PlainNetwork, seeds: readonly Seed[]): Dual {
  const L = activations.length;
  const m = X[0].length;
  const S = seeds.length;
  const still = new Float64Array(S);
  const seeded = (name: Seed['name'], layer: number, i: number, j: number, base: Dual): Dual => {
    const matches = seeds.flatMap((seed, s) => (seed.name === name && seed.layer === layer && seed.i === i && seed.j === j ? [s] : []));
    if (matches.length === 0) return base;
    const slopes = base.slopes.slice();
    for (const s of matches) slopes[s] += 1;
    return { value: base.value, slopes };
  };
  const constant = (value: number): Dual => ({ value, slopes: still });
  const layers = parameters.map(({ W, b }, index) => ({
    W: W.map((row, i) => row.map((w, j) => seeded('W', index + 1, i, j, constant(w)))),
    b: b.map(([value], i) => seeded('b', index + 1, i, 0, constant(value))),
  }));

  let J = constant(0);
  for (let e = 0; e < m; e++) {
    let a: readonly Dual[] = X.map((row, i) => seeded('A', 0, i, e, constant(row[e])));
    let z: readonly Dual[] = [];
    for (let l = 1; l < L + 1; l++) {
      const { W, b } = layers[l - 1];
      const before = a;
      z = W.map((row, i) => {
        const slopes = new Float64Array(S);
        let value = 0;
        // The inner product, with a product whose two factors stand still along every direction added by value alone.
        row.forEach((w, j) => {
          value += w.value * before[j].value;
          if (w.slopes === still && before[j].slopes === still) return;
          for (let s = 0; s < S; s++) slopes[s] += w.slopes[s] * before[j].value + w.value * before[j].slopes[s];
        });
        return seeded('Z', l, i, e, plus({ value, slopes }, b[i]));
      });
      const values = activated(activations[l - 1], z);
      a = l < L ? values.map((value, i) => seeded('A', l, i, e, value)) : values;
    }
    const y = Y.map((row) => row[e]);
    const outputs = a.map((ak, i) => seeded('A', L, i, e, constant(ak.value)));
    const fromOutputs = lossOf(loss, outputs, y);
    const fromLogits = lossOf(loss, a, y, z);
    J = plus(J, lift(fromLogits.value, (s) => fromLogits.slopes[s] + fromOutputs.slopes[s], S));
  }
  return scaled(J, 1 / m);
}
