/** The messages between an embedded page and the page around it, and the reading of those that come in. Described in docs/embedding.md. */

import * as v from 'valibot';
import { CONVENTIONS, LEVELS, ROUTES, STRIDES } from '../../engine/experiment';
import { LANGUAGES } from '../../words/language';
import type { Change } from '../edit/change';

/** The version of this interface; a message of another one is not understood. */
export const MESSAGE_VERSION = 1;

const base = { nablascope: v.literal(MESSAGE_VERSION), id: v.exactOptional(v.union([v.number(), v.pipe(v.string(), v.maxLength(100))])) };

const Request = v.variant('type', [
  /** `experiment` is the text of an experiment file: text, so that every number arrives to the last bit. */
  v.strictObject({ ...base, type: v.literal('open'), experiment: v.string() }),
  v.strictObject({ ...base, type: v.literal('goTo'), step: v.pipe(v.string(), v.maxLength(100)) }),
  v.strictObject({ ...base, type: v.picklist(['next', 'back', 'getState']) }),
  v.strictObject({
    ...base,
    type: v.literal('setView'),
    view: v.strictObject({
      language: v.exactOptional(v.picklist(LANGUAGES)),
      theme: v.exactOptional(v.picklist(['light', 'dark'])),
      level: v.exactOptional(v.picklist(LEVELS)),
      stride: v.exactOptional(v.picklist(STRIDES)),
      convention: v.exactOptional(v.picklist(CONVENTIONS)),
      route: v.exactOptional(v.picklist(ROUTES)),
    }),
  }),
]);
export type Request = v.InferOutput<typeof Request>;

/** Where the reader stands. */
export interface Stop {
  readonly step: string;
  readonly computed: string;
  readonly iteration: number;
}

export type Message =
  /** The frame listens from now on. */
  | ({ readonly type: 'ready' } & Stop)
  | ({ readonly type: 'step' } & Stop)
  /** One number changed. `done` is false while it is still being dragged. */
  | { readonly type: 'edit'; readonly reference: string; readonly before: number; readonly after: number; readonly done: boolean }
  /** Anything else changed: another experiment or structure, other data, several edits undone at once. */
  | { readonly type: 'change'; readonly change: Exclude<Change, { kind: 'number' }> | { readonly kind: 'history' } }
  /** The answer to `getState`; `experiment` is a file's text, absent after an overflow, which no file can hold. */
  | ({ readonly type: 'state'; readonly id: Request['id']; readonly title: string; readonly experiment: string | undefined } & Stop)
  /** A request that bears an id was carried out. */
  | { readonly type: 'done'; readonly id: Request['id'] }
  /** A request was not carried out, and nothing changed; `path` names the key at fault, `text` says how to mend it. */
  | { readonly type: 'problem'; readonly id: Request['id']; readonly kind: string; readonly path: string; readonly text: string };

/** The request that a message is, or where it is none. */
export function readRequest(data: unknown): { readonly request: Request } | { readonly path: string; readonly id: Request['id'] } {
  const read = v.safeParse(Request, data);
  if (read.success) return { request: read.output };
  const known = v.safeParse(v.object({ id: base.id }), data);
  return { path: v.getDotPath(read.issues[0]) ?? '', id: known.success ? known.output.id : undefined };
}
