/** A PyTorch script that computes one pass again, by hand and by autograd side by side, and checks every number of both. */

import { startsAtOutput } from '../engine/backward';
import { depth, type Experiment } from '../engine/experiment';
import type { LossName } from '../engine/losses';
import { isUpdated, layerKey, nameOf, type QuantityKey } from '../engine/quantity';
import type { Trace } from '../engine/trace';
import type { Language } from '../words/language';
import { writeScript } from './script';
import type { Dialect, ScriptPass } from './script-dialect';
import { pythonComment, variableOf } from './script-numbers';
import type { Spelling } from './script-steps';
import { foundByTorch, hasTorchOptimizer, torchOptimizerLines } from './script-update';

const spelling: Spelling = {
  values: {
    // A clone, so that autograd keeps the gradients of the two apart.
    identity: (z) => `${z}.clone()`,
    sigmoid: (z) => `torch.sigmoid(${z})`,
    tanh: (z) => `torch.tanh(${z})`,
    relu: (z) => `torch.relu(${z})`,
    leaky_relu: (z) => `F.leaky_relu(${z}, 0.01)`,
    // Above its threshold PyTorch takes z itself, which at the usual 20 is not the same to nine digits.
    softplus: (z) => `F.softplus(${z}, threshold=40)`,
    elu: (z) => `F.elu(${z})`,
    gelu_exact: (z) => `F.gelu(${z})`,
    silu: (z) => `F.silu(${z})`,
  },
  slopes: {
    identity: (z) => `torch.ones_like(${z})`,
    sigmoid: (_z, a) => `${a} * (1 - ${a})`,
    tanh: (_z, a) => `1 - ${a}**2`,
    relu: (z) => `(${z} > 0).double()`,
    leaky_relu: (z) => `torch.where(${z} > 0, 1.0, 0.01)`,
    softplus: (z) => `torch.sigmoid(${z})`,
    elu: (z) => `torch.exp(${z}.clamp(max=0))`,
    gelu_exact: (z) => `(1 + torch.erf(${z} / 2**0.5)) / 2 + ${z} * torch.exp(-${z}**2 / 2) / (2 * torch.pi)**0.5`,
    silu: (z) => `torch.sigmoid(${z}) * (1 + ${z} * torch.sigmoid(-${z}))`,
  },
  softmax: (a, z) => [`${a} = torch.softmax(${z}, dim=0)`],
  losses: {
    half_se: ({ A }, Lo) => [`${Lo} = ((${A} - Y)**2).sum(dim=0, keepdim=True) / 2`],
    mse: ({ A }, Lo) => [`${Lo} = F.mse_loss(${A}, Y, reduction='none').mean(dim=0, keepdim=True)`],
    bce: ({ Z }, Lo) => [`${Lo} = F.binary_cross_entropy_with_logits(${Z}, Y, reduction='none').sum(dim=0, keepdim=True)`],
    ce: ({ Z }, Lo) => [`${Lo} = F.cross_entropy(${Z}.T, Y.T, reduction='none').reshape(1, m)`],
  },
  overUnits: (terms) => `(${terms}).sum(dim=0)`,
  overExamples: (terms) => `${terms}.sum(dim=1, keepdim=True)`,
  where: (condition, value, otherwise) => `torch.where(${condition}, ${value}, ${otherwise})`,
};

const dialect: Dialect = {
  title: (words) => words.torch,
  needs: (words) => words.torchNeeds,
  spelling,
  head: () => ['import torch', 'import torch.nn.functional as F', '', 'torch.set_default_dtype(torch.float64)'],
  checkBody: [
    'for each in found:',
    "    torch.testing.assert_close(each, torch.as_tensor(expected), rtol=1e-9, atol=atol, msg=lambda text: f'{name}: {text}')",
  ],
  array: (list) => `torch.tensor(${list})`,
  given: (array) => `${array}.requires_grad_()`,
  found,
  foundAfter: '[J_new]',
  beforeBackward,
};

/** By hand, and by autograd where it keeps the same number: times m, where ours is of one example's loss. */
function found({ experiment }: ScriptPass, key: QuantityKey): string {
  const { view, batch, optimizer } = experiment;
  const name = nameOf(key);
  const variable = variableOf(key);
  if (isUpdated(key) && hasTorchOptimizer(experiment)) {
    const byTorch = foundByTorch(optimizer, key);
    return `[${[variable, ...(byTorch === undefined ? [] : [byTorch])].join(', ')}]`;
  }
  if ((name === 'Wnew' || name === 'bnew') && optimizer.name === 'gd' && optimizer.weightDecay === 0) {
    const before = variable.replace('_new', '');
    return `[${variable}, ${before} - alpha * ${before}.grad]`;
  }
  if (name !== 'dA' && name !== 'dZ' && name !== 'dW' && name !== 'db') return `[${variable}]`;
  const isOfExample = (name === 'dA' || name === 'dZ') && view.convention === 'course' && batch.length > 1;
  return `[${variable}, ${isOfExample ? 'm * ' : ''}${variable.slice(1)}.grad]`;
}

function beforeBackward({ shape, route, words, experiment }: ScriptPass): readonly string[] {
  const { view, batch } = experiment;
  const L = depth(shape);
  const A = variableOf(layerKey('A', L));
  const passesOutput = startsAtOutput(shape, route);
  const onTheWay = shape.activations.flatMap((_, index) => [
    variableOf(layerKey('Z', index + 1)),
    ...(index + 1 < L || passesOutput ? [variableOf(layerKey('A', index + 1))] : []),
  ]);
  const isFromLogits = shape.loss === 'bce' || shape.loss === 'ce';
  const cost = isFromLogits && passesOutput ? 'outputs_J' : 'J';
  return [
    pythonComment(words.byAutograd),
    pythonComment(words.retain),
    `for each in [${onTheWay.join(', ')}]:`,
    '    each.retain_grad()',
    ...(cost === 'J' ? [] : [pythonComment(words.outputCost(A)), ...outputCost(shape.loss, A)]),
    `${cost}.backward()`,
    ...(view.convention === 'course' && batch.length > 1 ? [pythonComment(words.perExample)] : []),
    ...(hasTorchOptimizer(experiment) ? [pythonComment(words.byOptimizer), ...torchOptimizerLines(experiment)] : []),
    pythonComment(words.noMoreGraph),
    'torch.set_grad_enabled(False)',
    '',
  ];
}

/** A term whose weight y or 1 − y is 0 is left out before its logarithm, which may be infinite. */
function outputCost(loss: LossName, A: string): readonly string[] {
  const positive = `(Y[Y > 0] * torch.log(${A}[Y > 0])).sum()`;
  const negative = loss === 'bce' ? ` + ((1 - Y[Y < 1]) * torch.log(1 - ${A}[Y < 1])).sum()` : '';
  return [`outputs_J = -(${positive}${negative}) / m`];
}

/** @param trace of the parameters that the view's iteration shows */
export function writeTorchScript(experiment: Experiment, trace: Trace, language: Language): string {
  return writeScript(dialect, experiment, trace, language);
}
