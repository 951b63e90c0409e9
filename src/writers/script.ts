/** A Python script that computes one pass again: what is given, every step in order under its name, and a check of every number. */

import { isElementwise } from '../engine/activations';
import { startsAtOutput } from '../engine/backward';
import { activationOf, depth, type Experiment, type NetworkShape, type Route } from '../engine/experiment';
import { costAfterUpdate } from '../engine/iterate';
import type { Matrix } from '../engine/matrix';
import { layerKey, nameOf, type QuantityKey } from '../engine/quantity';
import { extentOf, schedule, type Step } from '../engine/schedule';
import { matrixOf, parametersOf, passOf, type Trace } from '../engine/trace';
import type { Language } from '../words/language';
import { notationWords } from '../words/notation';
import { paperWords } from '../words/paper';
import { scriptWords, type ScriptWords } from '../words/script';
import { stageWords } from '../words/stage';
import { stepWords } from '../words/derivation-steps';
import { topBarWords } from '../words/topbar';
import { formatCount } from './number';
import { isInline, pythonBlock, pythonComment, pythonNumber, pythonRows, pythonText, variableOf } from './script-numbers';
import { roundingBounds } from './script-rounding';
import { slopeLine, stepLines, type Spelling, type Steps } from './script-steps';
import { directionOf, stepTitle } from './step-names';

/** What a script's writer knows of the pass. */
export interface ScriptPass {
  readonly experiment: Experiment;
  readonly shape: NetworkShape;
  readonly route: Route;
  readonly words: ScriptWords;
}

/** How a library spells the parts of a script. */
export interface Dialect {
  readonly title: (words: ScriptWords) => string;
  readonly needs: (words: ScriptWords) => string;
  readonly spelling: Spelling;
  /** Imports, and the functions that this network uses and the library lacks. */
  readonly head: (pass: ScriptPass) => readonly string[];
  /** The lines of `check(name, found, expected, atol)`. */
  readonly checkBody: readonly string[];
  /** The library's array of a list. */
  readonly array: (list: string) => string;
  /** A given array whose gradient may be wanted. */
  readonly given: (array: string) => string;
  /** What is compared for a quantity: the variable, and where else the library has found it. */
  readonly found: (pass: ScriptPass, key: QuantityKey) => string;
  /** The same for J with the new parameters. */
  readonly foundAfter: string;
  /** Lines before the first step of backward. */
  readonly beforeBackward: (pass: ScriptPass) => readonly string[];
}

interface Page extends ScriptPass {
  readonly dialect: Dialect;
  readonly trace: Trace;
  readonly bounds: ReturnType<typeof roundingBounds>;
  readonly steps: Steps;
  readonly language: Language;
}

/** The script's text, comments in the reader's language; `trace` is of the parameters that the view's iteration shows. */
export function writeScript(dialect: Dialect, experiment: Experiment, trace: Trace, language: Language): string {
  const { network, view: { route, convention } } = experiment;
  const pass = passOf(experiment, parametersOf(trace));
  const page: Page = {
    dialect, experiment, shape: network, route, words: scriptWords[language], trace, bounds: roundingBounds(pass, trace), language,
    steps: { shape: network, route, convention, spelling: dialect.spelling, variable: variableOf },
  };
  const { steps } = schedule(network, { route, inputGradient: true });
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
    `print(${pythonText(page.words.done(formatCount(BigInt(countNumbers(page, afterJ)))))})`,
    '',
  ].join('\n');
}

function headLines(page: Page): readonly string[] {
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
    `${rows.learningRate}: ${learningRate}; ${rows.examples}: ${batch.length}; ${rows.updates}: ${view.iteration}`,
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

/** Parameters, data and learning rate. */
function givenLines({ dialect, shape, trace, words, experiment }: Page): readonly string[] {
  const line = (key: QuantityKey, isFree: boolean): string => {
    const values = matrixOf(trace.values, key);
    const array = isInline(values) ? dialect.array(pythonRows(values)) : pythonBlock(values);
    const remark = key === layerKey('A', 0) ? [words.input] : [];
    return `${pythonComment([key, `${values.rows} × ${values.columns}`, ...remark].join(', '))}\n${variableOf(key)} = ${isFree ? dialect.given(array) : array}`;
  };
  const layers = shape.activations.flatMap((_, index) => [layerKey('W', index + 1), layerKey('b', index + 1)]);
  return [
    section(words.given),
    ...[layerKey('A', 0), ...layers].map((key) => line(key, true)),
    line('Y', false),
    `alpha = ${pythonNumber(experiment.learningRate)}`,
    `m = ${experiment.batch.length}`,
    '',
  ];
}

/** What is compared of a pass, in the order of the trace; what is given is not. */
function comparedKeys({ trace }: Page): readonly QuantityKey[] {
  return [...trace.values.keys()].filter((key) => !GIVEN.has(nameOf(key)) && key !== layerKey('A', 0));
}

const GIVEN: ReadonlySet<string> = new Set(['W', 'b', 'Y', 'alpha']);

/** The blocks of numbers that are compared, so that the steps after them can be read in one go. */
function expectedLines(page: Page): readonly string[] {
  const blocks = comparedKeys(page).flatMap((key) => {
    const values = matrixOf(page.trace.values, key);
    return isInline(values) ? [] : [`expected_${variableOf(key)} = ${pythonBlock(values)}`];
  });
  return blocks.length === 0 ? [] : [section(page.words.expected), ...blocks, ''];
}

function headingLines({ language, dialect, words, ...page }: Page, step: Step): readonly string[] {
  const { title, text } = stepWords[language].overview[directionOf(step)];
  return [section(title), pythonComment(text), '', ...(step.phase === 'B' ? dialect.beforeBackward({ words, ...page }) : [])];
}

function section(title: string): string {
  return `\n${pythonComment(`— ${title} —`)}`;
}

/** The step's title and lines, and a check of all that it wrote. */
function oneStep(page: Page, step: Step): readonly string[] {
  const { shape, steps, language, experiment, words, trace } = page;
  const plan = schedule(shape, { route: page.route, inputGradient: true });
  const l = step.layer ?? depth(shape);
  const activation = activationOf(shape, l);
  // The slope at the output is in the trace on every route; on the shortcut no step writes it.
  const isUnused = step.operation === 'dZ' && l === depth(shape) && !startsAtOutput(shape, page.route) && isElementwise(activation);
  const shapes = step.writes.map((key) => `${key} ${extentOf(shape, experiment.batch.length, key).join(' × ')}`);
  return [
    pythonComment(`${step.id}  ${stepTitle(shape, plan, step, language)}: ${shapes.join(', ')}`),
    ...stepLines(steps, step),
    ...step.writes.map((key) => checkLine(page, key, matrixOf(trace.values, key))),
    ...(isUnused
      ? [pythonComment(words.notNeeded), slopeLine(steps.spelling, activation, l, variableOf), checkLine(page, layerKey('gp', l), matrixOf(trace.values, layerKey('gp', l)))]
      : []),
    '',
  ];
}

function checkLine(page: Page, key: QuantityKey, values: Matrix): string {
  const { words, dialect, bounds } = page;
  const name = variableOf(key);
  if (!isFinite(values)) return pythonComment(words.overflow(key));
  const expected = key === 'J' ? pythonNumber(values.data[0]) : isInline(values) ? pythonRows(values) : `expected_${name}`;
  return `check('${key}', ${dialect.found(page, key)}, ${expected}, atol=${tolerance(bounds.get(key))})`;
}

/** Forward again with the new parameters, as far as J. */
function afterLines(page: Page, steps: readonly Step[], J: number): readonly string[] {
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
function countNumbers(page: Page, afterJ: number): number {
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
