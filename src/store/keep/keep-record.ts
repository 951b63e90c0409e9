/** A kept experiment as the browser stores it: the value of its file, with its matrices as they are in memory. */

import * as v from 'valibot';
import { defaultView, type Experiment, type View } from '../../engine/experiment';
import { toRows, type Matrix } from '../../engine/matrix';
import { experimentValue } from '../../writers/experiment-json';
import { jsonText, type JsonValue } from '../../writers/json';
import { readExperimentValue, type ReadExperiment } from '../read/read-experiment';
import type { Json } from '../read/read-json';

/** How far its reader went with it: only opened, looked at further, or changed. */
const USES = ['opened', 'read', 'edited'] as const;
export type Use = (typeof USES)[number];

/** What a list of kept experiments shows, and what changes at every step: small, and written each time. */
const Summary = v.object({
  id: v.string(),
  title: v.string(),
  widths: v.array(v.number()),
  /** When its reader last did something with it, in milliseconds since 1970. */
  at: v.number(),
  use: v.picklist(USES),
  /** How much its numbers take. */
  bytes: v.number(),
});
export type Summary = v.InferOutput<typeof Summary>;

/** A summary with the place of the reader, as it is stored. */
export interface StoredSummary extends Summary {
  readonly view: View;
}

/** A record as it lies in the storage. Nothing in it is trusted. */
export interface StoredRecord {
  readonly id: string;
  readonly summary: unknown;
  readonly content: unknown;
}

export function summaryOf(id: string, experiment: Experiment, use: Use, at: number): StoredSummary {
  const { title, network, view } = experiment;
  return { id, title, widths: [...network.widths], at, use, bytes: numberBytes(experiment), view };
}

/** How much the numbers of an experiment take in memory, in bytes. */
export function numberBytes({ network, data }: Experiment): number {
  const matrices = [data.X, data.Y, ...network.parameters.flatMap(({ W, b }) => [W, b])];
  return matrices.reduce((sum, each) => sum + each.data.byteLength, 0);
}

/** Everything of the experiment but the place of its reader. */
export function contentOf(experiment: Experiment): JsonValue {
  // The format leaves out a view that is as it says by default.
  return experimentValue({ ...experiment, view: defaultView(experiment.network, experiment.batch) });
}

/** Whether both have the same content, by identity: an edit makes a new one of what it changes. */
export function hasSameContent(a: Experiment, b: Experiment): boolean {
  return a.network === b.network && a.data === b.data && a.batch === b.batch && a.learningRate === b.learningRate
    && a.optimizer === b.optimizer && a.optimizerState === b.optimizerState && a.title === b.title;
}

/** The summary, or undefined where it is not one. */
export function readSummary(stored: unknown): Summary | undefined {
  const read = v.safeParse(Summary, stored);
  return read.success ? read.output : undefined;
}

/** The experiment of a record, read as strictly as a file. */
export function readRecord(record: StoredRecord): ReadExperiment {
  return readExperimentValue(jsonOf(wholeOf(record)));
}

/** What is left of a record as the text of a file, whether or not it can still be read. */
export function recordText(record: StoredRecord): string {
  return `${jsonText(wholeOf(record))}\n`;
}

function wholeOf({ summary, content }: StoredRecord): JsonValue {
  const value = valueOf(content, 0);
  const view = isObject(summary) && 'view' in summary ? valueOf(summary.view, 0) : undefined;
  return isRecord(value) && view !== undefined ? { ...value, view } : value ?? {};
}

/** A record nests five deep; one that goes on is damaged, or leads back to itself. */
const DEEPEST = 16;

/** What JSON can say of anything that a storage can hold. */
function valueOf(stored: unknown, depth: number): JsonValue | undefined {
  if (typeof stored === 'number' || typeof stored === 'string' || typeof stored === 'boolean') return stored;
  if (!isObject(stored) || depth > DEEPEST) return undefined;
  if (isMatrix(stored)) return stored;
  if (Array.isArray(stored)) return stored.map((entry) => valueOf(entry, depth + 1) ?? {});
  return Object.fromEntries(Object.entries(stored).map(([key, entry]) => [key, valueOf(entry, depth + 1)]));
}

function jsonOf(value: JsonValue): Json {
  if (typeof value !== 'object') return value;
  if (isMatrix(value)) return toRows(value);
  if (Array.isArray(value)) return value.map((entry: JsonValue) => jsonOf(entry));
  return new Map(Object.entries(value).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, jsonOf(entry)] as const])));
}

function isRecord(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return isObject(value) && !Array.isArray(value) && !isMatrix(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isMatrix(value: object): value is Matrix {
  return 'data' in value && value.data instanceof Float64Array && 'rows' in value && Number.isInteger(value.rows)
    && 'columns' in value && Number.isInteger(value.columns) && Number(value.rows) * Number(value.columns) === value.data.length
    && Number(value.rows) >= 0;
}
