/** Counts React's commits and the script time of every frame, from inside the page. */

import type { Page } from '@playwright/test';

export interface FrameProbe {
  readonly commits: number;
  /** Milliseconds of our own script in each frame that had any: event handlers and frame callbacks. */
  readonly scripts: readonly number[];
}

declare global {
  interface Window {
    frameProbe?: { commits: number; scripts: number[] };
  }
}

/** Call before the page is opened. */
export async function installFrameProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const probe = { commits: 0, scripts: [] as number[] };
    window.frameProbe = probe;
    // React reports its commits to the developer tools' hook, in production builds too.
    Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      value: {
        supportsFiber: true,
        isDisabled: false,
        renderers: new Map(),
        inject: () => 1,
        checkDCE: () => undefined,
        onScheduleFiberRoot: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: () => {
          probe.commits++;
        },
      },
    });

    let spent = 0;
    let depth = 0;
    const timed = <Values extends unknown[], Result>(call: (...values: Values) => Result) => (...values: Values): Result => {
      const start = performance.now();
      depth++;
      try {
        return call(...values);
      } finally {
        if (--depth === 0) spent += performance.now() - start;
      }
    };
    const nextFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => nextFrame(timed(callback));
    // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`
    const add = EventTarget.prototype.addEventListener;
    const wrapped = new WeakMap<object, EventListener>();
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (typeof listener !== 'function' || !/^(pointer|mouse|key)/.test(type)) return add.call(this, type, listener, options);
      const known = wrapped.get(listener) ?? timed(listener as EventListener);
      wrapped.set(listener, known);
      return add.call(this, type, known, options);
    };
    // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`
    const remove = EventTarget.prototype.removeEventListener;
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      const known = typeof listener === 'function' ? wrapped.get(listener) : undefined;
      return remove.call(this, type, known ?? listener, options);
    };
    const collect = () => {
      if (spent > 0) probe.scripts.push(spent);
      spent = 0;
      nextFrame(collect);
    };
    nextFrame(collect);
  });
}

export async function resetProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (!window.frameProbe) throw new Error('the probe is not installed');
    window.frameProbe.commits = 0;
    window.frameProbe.scripts.length = 0;
  });
}

export async function readProbe(page: Page): Promise<FrameProbe> {
  return page.evaluate(() => {
    if (!window.frameProbe) throw new Error('the probe is not installed');
    return { commits: window.frameProbe.commits, scripts: [...window.frameProbe.scripts] };
  });
}

/** The value below which a share of the sorted figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
