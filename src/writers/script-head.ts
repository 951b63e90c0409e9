/** The beginning of a script: what it is, what it needs, its own functions, and the numbers that are given. */

import { matrixOf } from '../engine/trace';
import { layerKey, type QuantityKey } from '../engine/quantity';
import { givenOf, rememberedKeys, ruleOf } from '../engine/update-rule';
import { notationWords } from '../words/notation';
import { optimizerWords } from '../words/optimizer';
import { paperWords } from '../words/paper';
import { stageWords } from '../words/stage';
import { topBarWords } from '../words/topbar';
import type { ScriptPage } from './script-dialect';
import { isInline, pythonBlock, pythonComment, pythonNumber, pythonRows, variableOf } from './script-numbers';

export function headLines(page: ScriptPage): readonly string[] {
  const { dialect, experiment: { title, learningRate, batch, view }, shape, words, language, trace } = page;
  const rows = paperWords[language];
  const { place } = notationWords[language];
  const isKinked = shape.activations.some((name) => name === 'relu' || name === 'leaky_relu');
  const hasBlocks = [...trace.values.values()].some((values) => !isInline(values));
  // The title is not among the first two lines, where Python looks for a file's encoding.
  const comments = [
    dialect.title(words),
    dialect.needs(words),
    `${words.title}: ${title}`,
    `${rows.widths}: ${shape.widths.join('–')}; ${rows.activations}: ${shape.activations.map((name) => stageWords[language].activations[name]).join(', ')}; ${rows.loss}: ${topBarWords[language].losses[shape.loss]}`,
    `${rows.learningRate}: ${learningRate}; ${rows.examples}: ${batch.length}; ${rows.updates}: ${view.iteration}${optimizerRemark(page)}`,
    batch.length === 1 ? place.oneExample() : place[view.convention]('dW', 'db'),
    words.layout,
    ...(isKinked ? [words.kinks] : []),
    ...(hasBlocks ? [words.stepsFollow] : []),
  ];
  return [
    ...comments.map(pythonComment),
    '',
    ...dialect.head(page),
    '',
    '',
    'def check(name, found, expected, atol):',
    `    """${words.check}"""`,
    ...dialect.checkBody.map((line) => `    ${line}`),
    '',
    ...(hasBlocks
      ? ['', 'def numbers(rows, columns, digits):', `    """${words.numbers}"""`, `    return ${dialect.array('[float(each) for each in digits.split()]')}.reshape(rows, columns)`, '']
      : []),
  ];
}

/** Which optimizer it is, where it is not plain gradient descent. */
function optimizerRemark({ experiment: { optimizer }, language }: ScriptPage): string {
  const { title, names } = optimizerWords[language];
  return optimizer.name === 'gd' ? '' : `; ${title}: ${names[optimizer.name]}`;
}

/** Data, parameters, learning rate, and what the optimizer brings along. */
export function givenLines({ dialect, shape, trace, words, experiment }: ScriptPage): readonly string[] {
  const line = (key: QuantityKey, isFree: boolean): string => {
    const values = matrixOf(trace.values, key);
    const array = isInline(values) ? dialect.array(pythonRows(values)) : pythonBlock(values);
    const remark = key === layerKey('A', 0) ? [words.input] : [];
    return `${pythonComment([key, `${values.rows} × ${values.columns}`, ...remark].join(', '))}\n${variableOf(key)} = ${isFree ? dialect.given(array) : array}`;
  };
  const rule = ruleOf(experiment.optimizer);
  const layers = shape.activations.flatMap((_, index) => [layerKey('W', index + 1), layerKey('b', index + 1)]);
  const remembered = shape.activations.flatMap((_, index) => (['W', 'b'] as const).flatMap((name) => rememberedKeys(rule, name, index + 1).before));
  return [
    section(words.given),
    ...[layerKey('A', 0), ...layers].map((key) => line(key, true)),
    line('Y', false),
    ...remembered.map((key) => line(key, false)),
    `alpha = ${pythonNumber(experiment.learningRate)}`,
    ...givenOf(rule, 'W').map((key) => `${variableOf(key)} = ${pythonNumber(matrixOf(trace.values, key).data[0])}`),
    `m = ${experiment.batch.length}`,
    '',
  ];
}

/** A heading. */
export function section(title: string): string {
  return `\n${pythonComment(`— ${title} —`)}`;
}
