/** The lines of a pass in PyTorch: worked by hand on tensors, and what autograd calls the same thing. */

import { activationOf, depth } from '../engine/experiment';
import type { LossName } from '../engine/losses';
import type { Lines, Occasion } from './elsewhere-lines';
import { slopeCode, TORCH, valueCode } from './elsewhere-activations';
import { updated } from './elsewhere-numpy';

/** Examples in rows, W (out, in); every gradient is of J, so that 1/m is inside from the start. */
export function torchLines({ shape, layer: l, isBias, rule }: Occasion): Lines {
  const activation = activationOf(shape, l);
  const [z, a, W, b, before] = [`z${l}`, `a${l}`, `W${l}`, `b${l}`, l === 1 ? 'x' : `a${l - 1}`];
  const parameter = isBias ? b : W;
  const value = valueCode(TORCH, activation, z);
  const slope = slopeCode(TORCH, activation, `d${a}`, z, a);
  const losses = lossCode(z, a);
  return {
    z: `${z} = ${before} @ ${W}.T + ${b}`,
    a: value === undefined ? undefined : `${a} = ${value}`,
    'a.softmax': `${a} = torch.softmax(${z}, dim=1)`,
    'loss.half_se': `loss = ${losses.half_se.each}`,
    'loss.mse': `loss = ${losses.mse.each}`,
    'loss.bce': `loss = ${losses.bce.each}`,
    'loss.ce': `loss = ${losses.ce.each}`,
    J: `cost = ${costCode(shape.widths[depth(shape)], shape.loss, losses)}`,
    'dAL.half_se': `d${a} = (${a} - y) / m`,
    'dAL.mse': `d${a} = 2 * (${a} - y) / y.numel()`,
    'dAL.bce': `d${a} = (-y / ${a} + (1 - y) / (1 - ${a})) / m`,
    'dAL.ce': `d${a} = -y / ${a} / m`,
    dZ: slope === undefined ? undefined : `d${z} = ${slope}`,
    'dZ.softmax': `d${z} = ${a} * (d${a} - (${a} * d${a}).sum(dim=1, keepdim=True))`,
    'dZ.softmax_ce_shortcut': `d${z} = (${a} - y) / m`,
    'dZ.sigmoid_bce_shortcut': `d${z} = (${a} - y) / m`,
    dW: `d${W} = d${z}.T @ ${before}`,
    db: `d${b} = d${z}.sum(dim=0)`,
    dA: `d${before} = d${z} @ ${W}`,
    update: updated(rule, parameter, 'lr', isBias),
  };
}

interface LossCode {
  /** The loss of each example. */
  readonly each: string;
  /** Their mean in one call, where the library's own mean is ours. */
  readonly mean: string | undefined;
}

function lossCode(z: string, a: string): Readonly<Record<LossName, LossCode>> {
  const bce = `F.binary_cross_entropy_with_logits(${z}, y`;
  return {
    half_se: { each: `((${a} - y)**2).sum(dim=1) / 2`, mean: undefined },
    mse: { each: `F.mse_loss(${a}, y, reduction='none').mean(dim=1)`, mean: `F.mse_loss(${a}, y)` },
    bce: { each: `${bce}, reduction='none').sum(dim=1)`, mean: `${bce})` },
    ce: { each: `F.cross_entropy(${z}, y, reduction='none')`, mean: `F.cross_entropy(${z}, y)` },
  };
}

/** With several outputs the library's mean of bce is over them too, and ours is not. */
function costCode(outputs: number, loss: LossName, losses: ReturnType<typeof lossCode>): string {
  const { each, mean } = losses[loss];
  return mean === undefined || (loss === 'bce' && outputs > 1) ? `(${each}).mean()` : mean;
}

/** Where autograd keeps the same numbers. */
export function autogradLines({ shape, layer: l }: Occasion): Lines {
  const L = depth(shape);
  const atOutput = `a${L}.grad`;
  const atSum = `z${l}.grad`;
  return {
    z: `z${l} = F.linear(${l === 1 ? 'x' : `a${l - 1}`}, W${l}, b${l})`,
    a: undefined,
    'a.softmax': undefined,
    'loss.half_se': undefined,
    'loss.mse': undefined,
    'loss.bce': undefined,
    'loss.ce': undefined,
    J: 'cost.backward()',
    'dAL.half_se': atOutput,
    'dAL.mse': atOutput,
    'dAL.bce': atOutput,
    'dAL.ce': atOutput,
    dZ: atSum,
    'dZ.softmax': atSum,
    'dZ.softmax_ce_shortcut': atSum,
    'dZ.sigmoid_bce_shortcut': atSum,
    dW: `W${l}.grad`,
    db: `b${l}.grad`,
    dA: l === 1 ? 'x.grad' : `a${l - 1}.grad`,
    update: 'optimizer.step()',
  };
}
