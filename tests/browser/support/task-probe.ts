/** How long the page's main thread is held by one task after another, from the browser's own trace. */

import type { CDPSession, Page } from '@playwright/test';

export interface TaskTime {
  /** Milliseconds of the processor, which other work on the machine does not lengthen by taking turns. */
  readonly processor: number;
  /** Milliseconds from its beginning to its end. */
  readonly wall: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** What a task is called in the trace. */
const TASK = 'RunTask';
const CATEGORIES = ['toplevel', 'devtools.timeline', '__metadata'];

/** Does something to the page and gives the tasks of its main thread meanwhile, the longest first: script, layout, paint and all. */
export async function tasksWhile(page: Page, act: () => Promise<void>): Promise<readonly TaskTime[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await act();
  await stopped(session);
  await session.detach();
  const thread = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread));
  return events
    .flatMap((event) => {
      const { name, ph, dur, tdur } = event;
      return name.endsWith(TASK) && ph === 'X' && dur !== undefined && tdur !== undefined && mains.has(thread(event)) ? [{ processor: tdur / 1000, wall: dur / 1000 }] : [];
    })
    .toSorted((a, b) => b.processor - a.processor);
}

function stopped(session: CDPSession): Promise<unknown> {
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  return Promise.all([complete, session.send('Tracing.end')]);
}
