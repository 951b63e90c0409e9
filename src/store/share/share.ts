/** What can be handed on of an experiment: its address as long as every browser carries it, else why not. */

import type { Experiment } from '../../engine/experiment';
import type { Problem } from '../../words/problem';
import { writeExperiment } from '../../writers/experiment-json';
import { writeAddress } from './address';
import { writeFlags, type Flags } from './flags';
import { savingProblem } from './open-save';

/** Browsers open more, but links of mail programs and chats end about here. */
export const LONG_ADDRESS = 8000;
/** Firefox refuses an address beyond 2²⁰ characters, Chromium beyond twice as many. */
export const LONGEST_ADDRESS = 1_000_000;
/** Numbers pack to about half of their digits: a longer file fits no such address, unless much of it is the same, and packing it would take seconds. */
const LONGEST_PACKED = 2 ** 21;

export type Shareable =
  | { readonly kind: 'address'; readonly hash: string }
  | { readonly kind: 'tooLarge' }
  /** After an overflow it cannot be written at all. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The part of an address from its `#` on, before its flags, that opens the same experiment at the same place. */
export function shareable(experiment: Experiment): Shareable {
  const problem = savingProblem(experiment);
  if (problem) return { kind: 'problem', problem };
  if (writeExperiment(experiment).length > LONGEST_PACKED) return { kind: 'tooLarge' };
  const hash = writeAddress(experiment);
  return hash.length > LONGEST_ADDRESS ? { kind: 'tooLarge' } : { kind: 'address', hash };
}

/** The same with its flags. */
export function withFlags(hash: string, flags: Flags): string {
  const written = writeFlags(flags);
  return written === '' ? hash : `${hash}&${written}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** The HTML of a frame that shows an address. The title may be anything: it is written as an attribute's text. */
export function frameCode(address: string, title: string, height: number): string {
  const text = (value: string) => value.replace(/[&"<>]/g, (letter) => ESCAPES[letter]);
  return `<iframe src="${text(address)}" title="${text(title)}" width="100%" height="${height}" style="border: 0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
}
