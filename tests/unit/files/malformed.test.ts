/** Malformed files: each gets an error that names the key, in both languages, and none throws. */

import { afterAll, describe, expect, it } from 'vitest';
import { LARGEST_FILE, readExperiment, readExperimentBytes, type ReadExperiment } from '../../../src/store/read/read-experiment';
import { LANGUAGES } from '../../../src/words/language';
import type { ProblemKind } from '../../../src/words/problem';
import { problemText } from '../../../src/words/problems';
import firstText from '../../../src/store/examples/first.json?raw';

/** The first example with one value put in place of another; `undefined` takes the key out. */
function withValue(path: readonly (string | number)[], value: unknown): string {
  const file: unknown = JSON.parse(firstText);
  let parent = file as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  parent[path[path.length - 1]] = value;
  return JSON.stringify(file);
}

/** The first example's text with one piece of it replaced. */
function withText(found: string, replacement: string): string {
  if (!firstText.includes(found)) throw new Error(`the first example has no ${found}`);
  return firstText.replace(found, () => replacement);
}

/** What an optimizer may remember of the first example's parameters. */
const memory = [{ W: [[0, 0], [0, 0], [0, 0]], b: [0, 0, 0] }, { W: [[0, 0, 0], [0, 0, 0]], b: [0, 0] }];
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const withView = (view: object) => withValue(['view'], view);

/** A regression network of 1-1: targets and batches of any size. */
function tiny(changes: { X?: number[]; Y?: number[]; loss?: string; activation?: string; batch?: number[]; data?: object }): string {
  const { X = [1], Y = X, loss = 'half_se', activation = 'identity', batch, data } = changes;
  return JSON.stringify({
    nablascope: 1, title: '', learningRate: 1, batch,
    network: { widths: [1, 1], activations: [activation], loss, parameters: [{ W: [[1]], b: [0] }] },
    data: { X: [X], Y: [Y], ...data },
  });
}

interface Malformed {
  readonly name: string;
  readonly text: () => string | Uint8Array;
  readonly kind: ProblemKind;
  readonly key: string;
}

const malformed: readonly Malformed[] = [
  // The text itself.
  { name: 'nothing', text: () => '', kind: 'empty', key: 'nablascope' },
  { name: 'white space', text: () => ' \n\t ', kind: 'empty', key: 'nablascope' },
  { name: 'a byte order mark alone', text: () => '\uFEFF', kind: 'empty', key: 'nablascope' },
  { name: 'above 32 MiB', text: () => withText('first example', 'x'.repeat(LARGEST_FILE)), kind: 'size', key: 'data.X' },
  { name: 'above 32 MiB, as bytes', text: () => new Uint8Array(LARGEST_FILE + 1), kind: 'size', key: 'data.X' },
  { name: 'an image', text: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), kind: 'encoding', key: 'UTF-8' },
  { name: 'UTF-16', text: () => new Uint8Array(Uint16Array.from(`\uFEFF${firstText}`, (c) => c.charCodeAt(0)).buffer), kind: 'encoding', key: 'UTF-8' },
  { name: 'half a file', text: () => firstText.slice(0, firstText.indexOf('-0.4')), kind: 'syntax', key: 'network.parameters[0].W[1][0]' },
  { name: 'half a number', text: () => firstText.slice(0, firstText.indexOf('0.9')), kind: 'syntax', key: 'network.parameters[0].W[0][1]' },
  { name: 'half a text', text: () => firstText.slice(0, firstText.indexOf('example')), kind: 'syntax', key: 'title' },
  { name: 'a comma too many', text: () => withText('0.05, -0.05]', '0.05, -0.05,]'), kind: 'syntax', key: 'network.parameters[1].b[2]' },
  { name: 'a comma too few', text: () => withText('[0.6, -0.9]', '[0.6 -0.9]'), kind: 'syntax', key: 'network.parameters[0].W[0][0]' },
  { name: 'a bare NaN', text: () => withText('0.6', 'NaN'), kind: 'syntax', key: 'network.parameters[0].W[0][0]' },
  { name: 'a bare Infinity', text: () => withText('-0.9', '-Infinity'), kind: 'syntax', key: 'network.parameters[0].W[0][1]' },
  { name: 'a number that begins with a point', text: () => withText('0.6', '.6'), kind: 'syntax', key: 'network.parameters[0].W[0][0]' },
  { name: 'a number that begins with 0', text: () => withText('0.6', '00.6'), kind: 'syntax', key: 'network.parameters[0].W[0][0]' },
  { name: 'single quotes', text: () => withText('"ce"', "'ce'"), kind: 'syntax', key: 'network.loss' },
  { name: 'a key without quotes', text: () => withText('"loss"', 'loss'), kind: 'syntax', key: 'network' },
  { name: 'no colon', text: () => withText('"loss":', '"loss"'), kind: 'syntax', key: 'network.loss' },
  { name: 'a line break in a text', text: () => withText('first example', 'first\nexample'), kind: 'syntax', key: 'title' },
  { name: 'a wrong escape', text: () => withText('first example', '\\x'), kind: 'syntax', key: 'title' },
  { name: 'an invisible space', text: () => withText('0.6', '\u00a00.6'), kind: 'syntax', key: 'network.parameters[0].W[0][0]' },
  { name: 'a comment', text: () => withText('"learningRate": 0.5', '"learningRate": 0.5 // α'), kind: 'syntax', key: 'learningRate' },
  { name: 'something after the end', text: () => `${firstText}{}`, kind: 'syntax', key: '{' },
  { name: 'a key twice', text: () => withText('"learningRate": 0.5', '"learningRate": 0.5, "learningRate": 5'), kind: 'duplicateKey', key: 'learningRate' },
  { name: 'a key twice, once escaped', text: () => withText('"loss"', '"l\\u006fss": "ce", "loss"'), kind: 'duplicateKey', key: 'network.loss' },
  { name: 'a hundred thousand brackets', text: () => withText('[[0.8]', '['.repeat(100_000)), kind: 'nesting', key: 'data.X' },
  { name: 'a hundred thousand braces', text: () => withText('[[0.8]', '{"a":'.repeat(100_000)), kind: 'nesting', key: 'data.X.a' },

  // The whole.
  { name: 'a list', text: () => '[]', kind: 'type', key: '{ … }' },
  { name: 'a number', text: () => '1', kind: 'type', key: '{ … }' },
  { name: 'another program\'s object', text: () => '{"name": "nablascope", "version": "0.1.0"}', kind: 'missingKey', key: 'nablascope' },
  { name: 'a newer version', text: () => withText('"nablascope": 1', '"later": {}, "nablascope": 2'), kind: 'version', key: 'nablascope' },
  { name: 'version 0', text: () => withValue(['nablascope'], 0), kind: 'version', key: 'nablascope' },
  { name: 'version as text', text: () => withValue(['nablascope'], '1'), kind: 'type', key: 'nablascope' },
  { name: 'an unknown key', text: () => withValue(['learning_rate'], 0.5), kind: 'unknownKey', key: 'learning_rate' },
  { name: 'an unknown key in network', text: () => withValue(['network', 'dropout'], 0.5), kind: 'unknownKey', key: 'network.dropout' },
  { name: 'an unknown key in a layer', text: () => withValue(['network', 'parameters', 1, 'gamma'], [1]), kind: 'unknownKey', key: 'network.parameters[1].gamma' },
  { name: 'a key with odd letters', text: () => withValue(['data', 'x\n"'], 1), kind: 'unknownKey', key: 'data["x\\n\\""]' },
  { name: 'a key of a million letters', text: () => withValue(['k'.repeat(1_000_000)], 1), kind: 'unknownKey', key: 'kkkkkkkkkk' },
  { name: 'no title', text: () => withValue(['title'], undefined), kind: 'missingKey', key: 'title' },
  { name: 'no network', text: () => withValue(['network'], undefined), kind: 'missingKey', key: 'network' },
  { name: 'no loss', text: () => withValue(['network', 'loss'], undefined), kind: 'missingKey', key: 'network.loss' },
  { name: 'no b', text: () => withValue(['network', 'parameters', 0, 'b'], undefined), kind: 'missingKey', key: 'network.parameters[0].b' },
  { name: 'no Y', text: () => withValue(['data', 'Y'], undefined), kind: 'missingKey', key: 'data.Y' },
  { name: 'no learning rate', text: () => withValue(['learningRate'], undefined), kind: 'missingKey', key: 'learningRate' },
  { name: 'a title in two languages', text: () => withValue(['title'], { en: '', ko: '' }), kind: 'type', key: 'title' },
  { name: 'network null', text: () => withValue(['network'], null), kind: 'type', key: 'network' },
  { name: '__proto__', text: () => withText('"title"', '"__proto__": { "ok": true }, "title"'), kind: 'unknownKey', key: '__proto__' },
  { name: '__proto__ in network', text: () => withText('"loss"', '"__proto__": [], "loss"'), kind: 'unknownKey', key: 'network.__proto__' },
  { name: '__proto__ for a required key', text: () => withText('"loss": "ce",', '"__proto__": { "loss": "ce" },'), kind: 'unknownKey', key: 'network.__proto__' },
  { name: 'constructor', text: () => withText('"title"', '"constructor": { "prototype": {} }, "title"'), kind: 'unknownKey', key: 'constructor' },
  { name: '__proto__ in a world', text: () => withText('"data": {', '"data": { "world": { "name": "lda", "seed": 1, "settings": { "__proto__": 1 } },'), kind: 'reservedKey', key: 'data.world.settings.__proto__' },
  { name: 'constructor in a world', text: () => withValue(['data', 'world'], { name: 'lda', seed: 1, settings: { constructor: 1 } }), kind: 'reservedKey', key: 'data.world.settings.constructor' },

  // The network.
  { name: 'one width', text: () => withValue(['network', 'widths'], [2]), kind: 'tooFew', key: 'network.widths' },
  { name: 'a width of 0', text: () => withValue(['network', 'widths', 1], 0), kind: 'integer', key: 'network.widths[1]' },
  { name: 'a width of 2.5', text: () => withValue(['network', 'widths', 1], 2.5), kind: 'integer', key: 'network.widths[1]' },
  { name: 'a width of 10^300', text: () => withText('[2, 3, 2]', '[2, 1e300, 2]'), kind: 'integer', key: 'network.widths[1]' },
  { name: 'a width of 10^9 without its rows', text: () => withText('[2, 3, 2]', '[2, 1000000000, 2]'), kind: 'count', key: 'network.parameters[0].W' },
  { name: 'a hundred thousand layers', text: () => withValue(['network', 'widths'], Array.from({ length: 100_000 }, () => 1)), kind: 'tooMany', key: 'network.widths' },
  { name: 'a width too many', text: () => withValue(['network', 'widths'], [2, 3, 3, 2]), kind: 'count', key: 'network.activations' },
  { name: 'widths as a text', text: () => withValue(['network', 'widths'], '2-3-2'), kind: 'type', key: 'network.widths' },
  { name: 'an unknown activation', text: () => withValue(['network', 'activations', 0], 'tanhh'), kind: 'name', key: 'network.activations[0]' },
  { name: 'an activation in capitals', text: () => withValue(['network', 'activations', 0], 'ReLU'), kind: 'name', key: 'network.activations[0]' },
  { name: 'an activation named toString', text: () => withValue(['network', 'activations', 0], 'toString'), kind: 'name', key: 'network.activations[0]' },
  { name: 'softmax in a hidden layer', text: () => withValue(['network', 'activations', 0], 'softmax'), kind: 'softmaxBelowOutput', key: 'network.activations[0]' },
  { name: 'an unknown loss', text: () => withValue(['network', 'loss'], 'crossentropy'), kind: 'name', key: 'network.loss' },
  { name: 'a foreign loss', text: () => withValue(['network', 'loss'], 'bce'), kind: 'outputPair', key: 'network.loss' },
  { name: 'ce on tanh', text: () => withValue(['network', 'activations', 1], 'tanh'), kind: 'outputPair', key: 'network.activations[1]' },
  { name: 'a layer of parameters too few', text: () => withValue(['network', 'parameters'], []), kind: 'count', key: 'network.parameters' },
  { name: 'parameters as an object', text: () => withValue(['network', 'parameters'], {}), kind: 'type', key: 'network.parameters' },
  { name: 'W transposed', text: () => withValue(['network', 'parameters', 0, 'W'], [[0.6, -0.4, 1.1], [-0.9, 0.7, 0.3]]), kind: 'count', key: 'network.parameters[0].W' },
  { name: 'a ragged W', text: () => withValue(['network', 'parameters', 0, 'W', 1], [1]), kind: 'count', key: 'network.parameters[0].W[1]' },
  { name: 'a flat W', text: () => withValue(['network', 'parameters', 0, 'W'], [1, 2, 3]), kind: 'type', key: 'network.parameters[0].W[0]' },
  { name: 'a W of texts', text: () => withValue(['network', 'parameters', 0, 'W', 2, 1], '0.3'), kind: 'type', key: 'network.parameters[0].W[2][1]' },
  { name: 'a W of "NaN"', text: () => withValue(['network', 'parameters', 0, 'W', 0, 0], 'NaN'), kind: 'type', key: 'network.parameters[0].W[0][0]' },
  { name: 'a W of null', text: () => withValue(['network', 'parameters', 0, 'W', 0, 0], NaN), kind: 'type', key: 'network.parameters[0].W[0][0]' },
  { name: 'a W that overflows', text: () => withText('0.6', '1e999'), kind: 'notFinite', key: 'network.parameters[0].W[0][0]' },
  { name: 'b as a column of rows', text: () => withValue(['network', 'parameters', 1, 'b'], [[0.05], [-0.05]]), kind: 'type', key: 'network.parameters[1].b[0]' },
  { name: 'a b too long', text: () => withValue(['network', 'parameters', 1, 'b'], [1, 2, 3]), kind: 'count', key: 'network.parameters[1].b' },
  { name: 'an initialisation without a seed', text: () => withValue(['network', 'initialisation'], { name: 'glorot' }), kind: 'missingKey', key: 'network.initialisation.seed' },

  // The data.
  { name: 'no example', text: () => withValue(['data'], { X: [[], []], Y: [[], []] }), kind: 'tooFew', key: 'data.X[0]' },
  { name: 'X with a feature too few', text: () => withValue(['data', 'X'], [[0.8]]), kind: 'count', key: 'data.X' },
  { name: 'a ragged X', text: () => withValue(['data', 'X', 1], [1, 2]), kind: 'count', key: 'data.X[1]' },
  { name: 'X null', text: () => withValue(['data', 'X'], null), kind: 'type', key: 'data.X' },
  { name: 'X one row deep', text: () => withValue(['data', 'X'], [0.8, -0.5]), kind: 'type', key: 'data.X[0]' },
  { name: 'Y with more examples than X', text: () => withValue(['data', 'Y'], [[0, 1], [1, 0]]), kind: 'count', key: 'data.Y[0]' },
  { name: 'Y with an output too few', text: () => withValue(['data', 'Y'], [[1]]), kind: 'count', key: 'data.Y' },
  { name: 'ce targets that sum to 1.1', text: () => withValue(['data', 'Y'], [[0.1], [1]]), kind: 'targetSum', key: 'data.Y' },
  { name: 'ce targets that miss 1 by 2e-9', text: () => withValue(['data', 'Y'], [[2e-9], [1]]), kind: 'targetSum', key: 'data.Y' },
  { name: 'a negative ce target', text: () => withValue(['data', 'Y'], [[-1], [2]]), kind: 'targetNegative', key: 'data.Y' },
  { name: 'a bce target above 1', text: () => tiny({ Y: [1.5], loss: 'bce', activation: 'sigmoid' }), kind: 'targetRange', key: 'data.Y' },
  { name: 'a feature name too few', text: () => withValue(['data', 'features'], ['height']), kind: 'count', key: 'data.features' },
  { name: 'a class that is a number', text: () => withValue(['data', 'classes'], ['cat', 2]), kind: 'type', key: 'data.classes[1]' },
  { name: 'a deviation of 0', text: () => withValue(['data', 'scaling'], { mean: [0, 0], deviation: [1, 0] }), kind: 'positive', key: 'data.scaling.deviation[1]' },
  { name: 'a mean too many', text: () => withValue(['data', 'scaling'], { mean: [0, 0, 0], deviation: [1, 1] }), kind: 'count', key: 'data.scaling.mean' },
  { name: 'a held-out column that is not there', text: () => withValue(['data', 'heldOut'], [1]), kind: 'noColumn', key: 'data.heldOut[0]' },
  { name: 'a held-out column twice', text: () => tiny({ X: [1, 2, 3], data: { heldOut: [2, 0, 2] } }), kind: 'duplicateEntry', key: 'data.heldOut[2]' },
  { name: 'a seed of 1.5', text: () => withValue(['data', 'world'], { name: 'lda', seed: 1.5, settings: {} }), kind: 'integer', key: 'data.world.seed' },
  { name: 'a setting that is a text', text: () => withValue(['data', 'world'], { name: 'lda', seed: 1, settings: { distance: 'far' } }), kind: 'type', key: 'data.world.settings.distance' },
  { name: 'an empty batch', text: () => withValue(['batch'], []), kind: 'tooFew', key: 'batch' },
  { name: 'a batch column that is not there', text: () => withValue(['batch'], [1]), kind: 'noColumn', key: 'batch[0]' },
  { name: 'a negative batch column', text: () => withValue(['batch'], [-1]), kind: 'integer', key: 'batch[0]' },
  { name: 'a batch column twice', text: () => tiny({ X: [1, 2], batch: [1, 1] }), kind: 'duplicateEntry', key: 'batch[1]' },
  {
    name: 'a batch that would fill the memory',
    text: () => JSON.stringify({
      nablascope: 1, title: '', learningRate: 1,
      network: {
        widths: [1, 200_000, 1], activations: ['tanh', 'identity'], loss: 'mse',
        parameters: [{ W: zeros(200_000).map(() => [0]), b: zeros(200_000) }, { W: [zeros(200_000)], b: [0] }],
      },
      data: { X: [zeros(100)], Y: [zeros(100)] },
    }),
    kind: 'batchTooLarge',
    key: 'batch',
  },

  // The rest.
  { name: 'a learning rate in quotes', text: () => withValue(['learningRate'], '0.5'), kind: 'type', key: 'learningRate' },
  { name: 'a learning rate that overflows', text: () => withText('"learningRate": 0.5', '"learningRate": -1e400'), kind: 'notFinite', key: 'learningRate' },
  { name: 'an optimizer that is only a name', text: () => withValue(['optimizer'], 'gd'), kind: 'type', key: 'optimizer' },
  { name: 'a momentum of 1', text: () => withValue(['optimizer'], { name: 'momentum', momentum: 1 }), kind: 'fraction', key: 'optimizer.momentum' },
  { name: 'a β₂ below 0', text: () => withValue(['optimizer'], { name: 'adam', beta2: -0.1 }), kind: 'fraction', key: 'optimizer.beta2' },
  { name: 'an ε of 0', text: () => withValue(['optimizer'], { name: 'adam', epsilon: 0 }), kind: 'positive', key: 'optimizer.epsilon' },
  { name: 'a weight decay below 0', text: () => withValue(['optimizer'], { name: 'gd', weightDecay: -1 }), kind: 'negative', key: 'optimizer.weightDecay' },
  { name: 'a momentum of gradient descent', text: () => withValue(['optimizer'], { name: 'gd', momentum: 0.9 }), kind: 'unknownKey', key: 'optimizer.momentum' },
  {
    name: 'two memories of momentum', text: () => withValue(['optimizer'], { name: 'momentum', state: { t: 1, first: [], second: [] } }),
    kind: 'unknownKey', key: 'optimizer.state.second',
  },
  { name: 'one memory of Adam', text: () => withValue(['optimizer'], { name: 'adam', state: { t: 1, first: [] } }), kind: 'missingKey', key: 'optimizer.state.second' },
  {
    name: 'a memory of too few layers', text: () => withValue(['optimizer'], { name: 'momentum', state: { t: 1, first: memory.slice(1) } }),
    kind: 'count', key: 'optimizer.state.first',
  },
  {
    name: 'a memory of another shape', text: () => withValue(['optimizer'], { name: 'momentum', state: { t: 1, first: memory.toReversed() } }),
    kind: 'count', key: 'optimizer.state.first[0].W',
  },
  {
    name: 'a memory of no update', text: () => withValue(['optimizer'], { name: 'momentum', state: { t: 0, first: memory } }),
    kind: 'integer', key: 'optimizer.state.t',
  },
  {
    name: 'a mean of squares below 0', text: () => withValue(['optimizer'], { name: 'adam', state: { t: 1, first: memory, second: [memory[0], { ...memory[1], b: [0, -1] }] } }),
    kind: 'negative', key: 'optimizer.state.second[1].b[1]',
  },
  { name: 'an unknown optimizer', text: () => withValue(['optimizer'], { name: 'magic' }), kind: 'name', key: 'optimizer.name' },
  { name: 'an unknown key in view', text: () => withView({ zoom: 2 }), kind: 'unknownKey', key: 'view.zoom' },
  { name: 'a step of another route', text: () => withView({ step: 'B2.dA' }), kind: 'stop', key: 'view.step' },
  { name: 'a step of a deeper network', text: () => withView({ step: 'F3.z' }), kind: 'stop', key: 'view.step' },
  { name: 'the input gradient\'s step without it', text: () => withView({ step: 'B1.dAprev' }), kind: 'stop', key: 'view.step' },
  { name: 'a scalar step outside its matrix', text: () => withView({ step: 'B2.dW:2,0', stride: 'scalar' }), kind: 'stop', key: 'view.step' },
  { name: 'a computed extent that is no stop', text: () => withView({ computed: 'end' }), kind: 'stop', key: 'view.computed' },
  { name: 'a computed extent before the step', text: () => withView({ step: 'F2.z', computed: 'F1.a' }), kind: 'computedTooEarly', key: 'view.computed' },
  { name: 'a computed entry before the step', text: () => withView({ step: 'B2.dW:1,0', computed: 'B2.dW:0,2', stride: 'scalar' }), kind: 'computedTooEarly', key: 'view.computed' },
  { name: 'iteration −1', text: () => withView({ iteration: -1 }), kind: 'integer', key: 'view.iteration' },
  { name: 'iteration 0.5', text: () => withView({ iteration: 0.5 }), kind: 'integer', key: 'view.iteration' },
  { name: 'iteration 10,001', text: () => withView({ iteration: 10_001 }), kind: 'integer', key: 'view.iteration' },
  { name: 'an example outside the batch', text: () => withView({ example: 1 }), kind: 'notInBatch', key: 'view.example' },
  { name: 'a shortcut that does not hold', text: () => tiny({}).replace(/}$/, ',"view":{"route":"shortcut"}}'), kind: 'name', key: 'view.route' },
  { name: 'an unknown convention', text: () => withView({ convention: 'pytorch' }), kind: 'name', key: 'view.convention' },
  { name: 'an unknown stride', text: () => withView({ stride: 'epoch' }), kind: 'name', key: 'view.stride' },
  { name: 'an unknown level', text: () => withView({ level: 'row' }), kind: 'name', key: 'view.level' },
  { name: 'an input gradient of 1', text: () => withView({ inputGradient: 1 }), kind: 'type', key: 'view.inputGradient' },
  { name: 'a selection that is no reference', text: () => withView({ select: 'X.0.0' }), kind: 'reference', key: 'view.select' },
  { name: 'a selection outside the network', text: () => withView({ select: 'W[1].3.0' }), kind: 'reference', key: 'view.select' },
  { name: 'a selection of an absent example', text: () => withView({ select: 'Z[1].0.1' }), kind: 'reference', key: 'view.select' },
  { name: 'a trace without an experiment', text: () => '{"nablascopeTrace": 1}', kind: 'missingKey', key: 'experiment' },
  { name: 'a newer trace', text: () => '{"nablascopeTrace": 7, "experiment": {}}', kind: 'version', key: 'nablascopeTrace' },
  { name: 'a trace of a wrong experiment', text: () => `{"nablascopeTrace": 1, "experiment": ${withValue(['network', 'loss'], 'mae')}}`, kind: 'name', key: 'experiment.network.loss' },
];

function read(text: string | Uint8Array): ReadExperiment {
  return typeof text === 'string' ? readExperiment(text) : readExperimentBytes(text);
}

/** Which problems a file can have; the others belong to fetching it, to addresses and to weights. */
const ofFiles: Readonly<Record<ProblemKind, boolean>> = {
  unreadable: false, notSaved: false, foreignAddress: false, damagedAddress: false, unknownExample: false, unknownFlags: false,
  tensor: false,
  size: true, encoding: true, empty: true, syntax: true, duplicateKey: true, nesting: true, version: true,
  missingKey: true, unknownKey: true, reservedKey: true, noColumn: true, type: true, notFinite: true, integer: true, positive: true, negative: true, fraction: true, name: true, count: true,
  tooFew: true, tooMany: true, duplicateEntry: true, softmaxBelowOutput: true, outputPair: true, targetSum: true,
  targetNegative: true, targetRange: true, batchTooLarge: true, notInBatch: true, stop: true, computedTooEarly: true,
  reference: true,
};

describe('a malformed file', () => {
  it.each(malformed)('$name: $key', ({ text, kind, key }) => {
    const outcome = read(text());
    if (outcome.ok) throw new Error('it was read');
    expect(outcome.problem.kind).toBe(kind);
    const [english, korean] = LANGUAGES.map((language) => problemText(outcome.problem, language));
    expect(english).toContain(key);
    expect(korean).toContain(key);
    expect(korean).toMatch(/[가-힣]/);
    expect(english).not.toMatch(/[가-힣]/);
    for (const sentence of [english, korean]) {
      expect(sentence).not.toMatch(/undefined|\[object/);
      expect(sentence.length).toBeLessThan(700);
    }
  });

  it('can have every problem that is foreseen', () => {
    const foreseen = Object.entries(ofFiles).flatMap(([kind, possible]) => (possible ? [kind] : []));
    expect(new Set(malformed.map(({ kind }) => kind))).toEqual(new Set(foreseen));
  });

  it('leaves every object as it was', () => {
    for (const { text } of malformed) read(text());
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('ok');
    expect({}).not.toHaveProperty('loss');
  });

  it('says the line and the column', () => {
    const outcome = readExperiment('{\n  "nablascope": 1,\n  "title": oops\n}');
    expect(outcome).toEqual({
      ok: false, problem: { kind: 'syntax', path: 'title', expected: 'value', found: 'oops', line: 3, column: 12 },
    });
  });

  afterAll(() => {
    console.log(`${malformed.length} malformed files, each refused with its key named in ${LANGUAGES.length} languages`);
  });
});
