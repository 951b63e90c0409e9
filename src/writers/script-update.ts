/** The lines of an update as Python: by hand for every library, and by PyTorch's own optimizer beside it. */

import type { Experiment, Optimizer } from '../engine/experiment';
import { layerKey, layerOf, nameOf, type LayerQuantity, type QuantityKey } from '../engine/quantity';
import { memoryOf, ruleOf, type UpdateRule } from '../engine/update-rule';
import { variableOf } from './script-numbers';

/** What is remembered, then the new parameter. */
export function updateLines(rule: UpdateRule, of: 'W' | 'b', l: number): readonly string[] {
  const variable = (name: LayerQuantity) => variableOf(layerKey(name, l));
  const [theta, gradient, updated] = [variable(of), variable(`d${of}`), variable(`${of}new`)];
  const g = rule.decays && of === 'W' ? `(${gradient} + lambda_ * ${theta})` : gradient;
  switch (rule.name) {
    case 'gd':
      return [`${updated} = ${theta} - alpha * ${g}`];
    case 'momentum': {
      const [v, now] = [variable(`v${of}`), variable(`v${of}new`)];
      return [`${now} = mu * ${v} + ${g}`, `${updated} = ${theta} - alpha * ${now}`];
    }
    case 'adam': {
      const [m, mNow, s, sNow] = [variable(`m${of}`), variable(`m${of}new`), variable(`s${of}`), variable(`s${of}new`)];
      return [
        `${mNow} = beta1 * ${m} + (1 - beta1) * ${g}`,
        `${sNow} = beta2 * ${s} + (1 - beta2) * ${g}**2`,
        `${updated} = ${theta} - alpha * (${mNow} / (1 - beta1**t)) / ((${sNow} / (1 - beta2**t))**0.5 + epsilon)`,
      ];
    }
  }
}

/** What PyTorch calls what it remembers. */
const STATES = { v: 'momentum_buffer', m: 'exp_avg', s: 'exp_avg_sq' } as const;

/** Whether the update can be made by torch.optim: plain gradient descent needs none, and a negative learning rate is refused. */
export function hasTorchOptimizer({ optimizer, learningRate }: Experiment): boolean {
  const { name, decays } = ruleOf(optimizer);
  return learningRate >= 0 && (name !== 'gd' || decays);
}

/** One step of torch.optim on copies, from the gradients of autograd; weights and biases are two groups. */
export function torchOptimizerLines({ optimizer, network }: Experiment): readonly string[] {
  const layers = network.activations.map((_, index) => index + 1);
  const parameters = layers.flatMap((l) => [`W${l}`, `b${l}`]);
  const copies = (of: 'W' | 'b') => `[${layers.map((l) => `by_optim['${of}${l}']`).join(', ')}]`;
  const decay = optimizer.weightDecay === 0 ? '0' : 'lambda_';
  const letters = keptByTorch(optimizer);
  const [kind, numbers] = optimizer.name === 'adam'
    ? ['Adam', ', betas=(beta1, beta2), eps=epsilon'] : ['SGD', optimizer.name === 'momentum' ? ', momentum=mu' : ''];
  return [
    `by_optim = {name: each.detach().clone() for name, each in [${parameters.map((name) => `('${name}', ${name})`).join(', ')}]}`,
    ...parameters.map((name) => `by_optim['${name}'].grad = ${name}.grad.clone()`),
    `optimizer = torch.optim.${kind}([{'params': ${copies('W')}, 'weight_decay': ${decay}}, {'params': ${copies('b')}}], lr=alpha${numbers})`,
    ...parameters.flatMap((name) => [
      ...letters.map((letter) => `optimizer.state[by_optim['${name}']]['${STATES[letter]}'] = ${letter}${name}.clone()`),
      ...(optimizer.name === 'adam' ? [`optimizer.state[by_optim['${name}']]['step'] = torch.tensor(t - 1.0)`] : []),
    ]),
    'optimizer.step()',
  ];
}

/** With μ = 0 PyTorch remembers nothing. */
function keptByTorch(optimizer: Optimizer) {
  return optimizer.name === 'momentum' && optimizer.momentum === 0 ? [] : memoryOf(ruleOf(optimizer));
}

/** Where torch.optim has found a quantity of the update; undefined where it keeps none. */
export function foundByTorch(optimizer: Optimizer, key: QuantityKey): string | undefined {
  const name = nameOf(key).replace('new', '');
  const parameter = `${name.slice(-1)}${layerOf(key)}`;
  if (name === 'W' || name === 'b') return `by_optim['${parameter}']`;
  const letter = keptByTorch(optimizer).find((each) => name.startsWith(each));
  return letter && `optimizer.state[by_optim['${parameter}']]['${STATES[letter]}']`;
}
