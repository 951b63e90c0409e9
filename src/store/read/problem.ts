/** How a reader of untrusted data gives up: deep inside it rejects, at its edge the rejection becomes a value. */

import type { Problem, ProblemKind, ProblemOf } from '../../words/problem';

export type Outcome<Value> = ({ readonly ok: true } & Value) | { readonly ok: false; readonly problem: Problem };

class Rejection extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.kind} at ${problem.path}`);
    this.problem = problem;
  }
}

/** Ends the reading that `attempt` began. */
export function reject<Kind extends ProblemKind>(problem: ProblemOf<Kind>): never;
export function reject(problem: Problem): never {
  throw new Rejection(problem);
}

/** What `read` returns, or the problem for which it was rejected. Any other error is a defect and passes through. */
export function attempt<Value extends object>(read: () => Value): Outcome<Value> {
  try {
    return { ok: true, ...read() };
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, problem: error.problem };
    throw error;
  }
}

const LONGEST = 40;

/** A piece of foreign text, short enough for a sentence. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
