/** A Python script that computes one pass again: what is given, every step in order under its name, and a check of every number. */

import { isElementwise } from '../engine/activations';
import { startsAtOutput } from '../engine/backward';
import { activationOf, depth, type Experiment } from '../engine/experiment';
import { costAfterUpdate } from '../engine/iterate';
import type { Matrix } from '../engine/matrix';
import { isScalar, layerKey, nameOf, type QuantityKey } from '../engine/quantity';
import { extentOf, schedule, type Step } from '../engine/schedule';
import { remembersOf, ruleOf } from '../engine/update-rule';
import { beforeUpdate, matrixOf, passOf, type Trace } from '../engine/trace';
import { stepWords } from '../words/derivation-steps';
import type { Language } from '../words/language';
import { scriptWords } from '../words/script';
import { formatCount } from './number';
import type { Dialect, ScriptPage } from './script-dialect';
import { givenLines, headLines, section } from './script-head';
import { isInline, pythonBlock, pythonComment, pythonNumber, pythonRows, pythonText, variableOf } from './script-numbers';
import { roundingBounds } from './script-rounding';
import { slopeLine, stepLines } from './script-steps';
import { directionOf, stepTitle } from './step-names';

/** The script's text, comments in the reader's language; `trace` is of the parameters that the view's iteration shows. */
export function writeScript(dialect: Dialect, experiment: Experiment, trace: Trace, language: Language): string {
  const { network, view: { route, convention } } = experiment;
  const pass = passOf(experiment, beforeUpdate(trace));
  const page: ScriptPage = {
    dialect, experiment, shape: network, route, words: scriptWords[language], trace, bounds: roundingBounds(pass, trace), language,
    steps: { shape: network, route, convention, spelling: dialect.spelling, rule: ruleOf(experiment.optimizer), variable: variableOf },
  };
  const { steps } = schedule(network, { route, inputGradient: true }, experiment.optimizer);
  const afterJ = costAfterUpdate(pass, trace);
  return [
    ...headLines(page),
    ...givenLines(page),
    ...expectedLines(page),
    ...steps.flatMap((step, index) => [
      ...(index === 0 || directionOf(step) !== directionOf(steps[index - 1]) ? headingLines(page, step) : []),
      ...oneStep(page, step),
    ]),
    ...afterLines(page, steps, afterJ),
    `print(${pythonText(page.words.done(formatCount(countNumbers(page, afterJ))))})`,
    '',
  ].join('\n');
}

/** What is compared of a pass, in the order of the trace; what is given is not. */
function comparedKeys({ trace, experiment }: ScriptPage): readonly QuantityKey[] {
  const rule = ruleOf(experiment.optimizer);
  const isGiven = (key: QuantityKey) => GIVEN.has(key) || GIVEN.has(nameOf(key)) || (isScalar(key) && key !== 'J') || remembersOf(rule, nameOf(key));
  return [...trace.values.keys()].filter((key) => !isGiven(key));
}

const GIVEN: ReadonlySet<string> = new Set(['W', 'b', 'Y', layerKey('A', 0)]);

/** The blocks of numbers that are compared, so that the steps after them can be read in one go. */
function expectedLines(page: ScriptPage): readonly string[] {
  const blocks = comparedKeys(page).flatMap((key) => {
    const values = matrixOf(page.trace.values, key);
    return isInline(values) ? [] : [`expected_${variableOf(key)} = ${pythonBlock(values)}`];
  });
  return blocks.length === 0 ? [] : [section(page.words.expected), ...blocks, ''];
}

function headingLines({ language, dialect, words, ...page }: ScriptPage, step: Step): readonly string[] {
  const { title, text } = stepWords[language].overview[directionOf(step)];
  return [section(title), pythonComment(text), '', ...(step.phase === 'B' ? dialect.beforeBackward({ words, ...page }) : [])];
}

/** The step's title and lines, and a check of all that it wrote. */
function oneStep(page: ScriptPage, step: Step): readonly string[] {
  const { shape, steps, language, experiment, words } = page;
  const plan = schedule(shape, { route: page.route, inputGradient: true }, experiment.optimizer);
  const l = step.layer ?? depth(shape);
  const activation = activationOf(shape, l);
  // The slope at the output is in the trace on every route; on the shortcut no step writes it.
  const isUnused = step.operation === 'dZ' && l === depth(shape) && !startsAtOutput(shape, page.route) && isElementwise(activation);
  const shapes = step.writes.map((key) => `${key} ${extentOf(shape, experiment.batch.length, key).join(' × ')}`);
  return [
    pythonComment(`${step.id}  ${stepTitle(shape, plan, step, language)}: ${shapes.join(', ')}`),
    ...stepLines(steps, step),
    ...step.writes.map((key) => checkLine(page, key)),
    ...(isUnused
      ? [pythonComment(words.notNeeded), slopeLine(steps.spelling, activation, l, variableOf), checkLine(page, layerKey('gp', l))]
      : []),
    '',
  ];
}

function checkLine(page: ScriptPage, key: QuantityKey): string {
  const { words, dialect, bounds, trace } = page;
  const values = matrixOf(trace.values, key);
  if (!isFinite(values)) return pythonComment(words.overflow(key));
  const expected = key === 'J' ? pythonNumber(values.data[0]) : isInline(values) ? pythonRows(values) : `expected_${variableOf(key)}`;
  return `check('${key}', ${dialect.found(page, key)}, ${expected}, atol=${tolerance(bounds.get(key))})`;
}

/** Forward again with the new parameters, as far as J. */
function afterLines(page: ScriptPage, steps: readonly Step[], J: number): readonly string[] {
  const { words, dialect, bounds } = page;
  const variable = (key: QuantityKey) => (key === layerKey('A', 0) || key === 'Y' ? variableOf(key) : `${variableOf(key)}_new`);
  return [
    section(words.after),
    ...steps.filter(({ phase }) => phase === 'F' || phase === 'C').flatMap((step) => stepLines({ ...page.steps, variable }, step)),
    Number.isFinite(J)
      ? `check('J_new', ${dialect.foundAfter}, ${pythonNumber(J)}, atol=${tolerance(bounds.get('JAfter'))})`
      : pythonComment(words.overflow('J_new')),
    '',
  ];
}

/** Of the pass and of J after it, those that are compared. */
function countNumbers(page: ScriptPage, afterJ: number): number {
  const compared = comparedKeys(page).map((key) => matrixOf(page.trace.values, key)).filter(isFinite);
  return compared.reduce((sum, { data }) => sum + data.length, Number.isFinite(afterJ) ? 1 : 0);
}

function isFinite({ data }: Matrix): boolean {
  return data.every(Number.isFinite);
}

/** To one digit: it is a bound, not a number of the pass. */
function tolerance(bound: number | undefined): string {
  if (bound === undefined) throw new RangeError('a quantity has no bound');
  return Number.isFinite(bound) ? bound.toExponential(0) : '0.0';
}
