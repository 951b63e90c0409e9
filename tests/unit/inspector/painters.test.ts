/** Proves what the inspector's painters write, on a root that only holds slots and parts: how often, and what they say of a kink. */

import { describe, expect, it } from 'vitest';
import { parseReference, type EntryReference } from '../../../src/engine/quantity';
import { strongestPaths } from '../../../src/engine/strongest-paths';
import { mistakesPainter } from '../../../src/paint/inspector-mistakes';
import { onTrace } from '../../../src/paint/inspector-on-trace';
import { pathsPainter } from '../../../src/paint/inspector-paths';
import { builtIns } from '../../../src/store/examples';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { firstExample } from '../store/first-example';

function entryOf(text: string): EntryReference {
  const reference = parseReference(text);
  if (reference?.kind !== 'entry') throw new Error(text);
  return reference;
}

/** As much of an element as a painter asks for; counts how often it is looked for and written. */
function rootWith(names: readonly string[]) {
  const counts = { looked: 0, written: 0 };
  const elements = names.map((name) => {
    const [kind, value] = name.split('=');
    let text = '';
    return {
      kind,
      dataset: { [kind]: value },
      hidden: true,
      get textContent() {
        return text;
      },
      set textContent(next: string) {
        counts.written++;
        text = next;
      },
      toggleAttribute(_: 'hidden', isHidden: boolean) {
        this.hidden = isHidden;
      },
    };
  });
  const find = (selector: string) => {
    counts.looked++;
    const [, kind, value] = /^\[data-(\w+)(?:="?([^"]*)"?)?\]$/.exec(selector) ?? [];
    return elements.filter((element) => element.kind === kind && (value === undefined || element.dataset[kind] === value));
  };
  const root = { isConnected: true, querySelectorAll: find, querySelector: (selector: string) => find(selector)[0] ?? null };
  const get = (name: string) => elements[names.indexOf(name)];
  // Only what is made up above is asked for.
  return { root: root as unknown as HTMLElement, counts, get };
}

describe('the painter of paths', () => {
  it('looks for its slots once, and paints nothing while the numbers stay', () => {
    const experiment = createExperimentStore(firstExample());
    experiment.last();
    const { trace, structure: { shape } } = experiment.getState();
    const subject = { widths: shape.widths, gradient: entryOf('dW[1].0.0'), example: 0, convention: 'course' as const };
    const paths = strongestPaths(trace, subject, 12) ?? [];
    expect(paths).toHaveLength(2);
    const { root, counts, get } = rootWith(['slot=0 factor 0', 'slot=0 product', 'slot=1 product', 'slot=rest', 'slot=sum']);
    const paint = pathsPainter(root, experiment, subject, paths);
    paint();
    expect(get('slot=sum').textContent).not.toBe('');
    const first = { ...counts };
    experiment.back();
    experiment.select('dW[1].0.0');
    paint();
    expect(counts).toEqual(first);
    const before = get('slot=sum').textContent;
    experiment.edit(entryOf('A[0].0.0'), 2);
    paint();
    expect(get('slot=sum').textContent).not.toBe(before);
    // Not once a slot.
    expect(counts.looked - first.looked).toBeLessThan(3);
  });
});

describe('the painter of mistakes', () => {
  const painted = (id: string, gradient: string) => {
    const found = builtIns.find((each) => each.id === id);
    if (!found) throw new Error(id);
    const experiment = createExperimentStore(found.experiment);
    const page = rootWith(['slot=right', 'slot=numeric', 'slot=off numeric', 'part=kink', 'part=undefined', 'part=vanished']);
    mistakesPainter(page.root, experiment, entryOf(gradient), [])();
    return page.get;
  };

  it('says at a kink that there is nothing to compare, and does not hold the difference against backpropagation', () => {
    const get = painted('ex5a-xor-exact-relu', 'db[1].0.0');
    expect(get('slot=numeric').textContent).not.toBe(get('slot=right').textContent);
    expect([get('slot=off numeric').textContent, get('part=kink').hidden, get('part=undefined').hidden]).toEqual(['', false, true]);
  });

  it('says elsewhere how far they are apart', () => {
    const get = painted('ex5a-xor-exact-relu', 'dW[1].0.0');
    expect([get('slot=off numeric').textContent === '', get('part=kink').hidden]).toEqual([false, true]);
  });
});

describe('a painter of what takes long', () => {
  it('takes away the numbers of before, and what was said of them, until the edit ends', () => {
    const experiment = createExperimentStore(firstExample());
    const { root, get } = rootWith(['slot=right', 'part=working', 'finding=agree']);
    let isSlow = false;
    const paint = onTrace(root, experiment, () => isSlow, () => {
      get('slot=right').textContent = '1';
      get('finding=agree').toggleAttribute('hidden', false);
    });
    paint();
    const shown = () => [get('slot=right').textContent, get('finding=agree').hidden, get('part=working').hidden];
    expect(shown()).toEqual(['1', false, true]);
    isSlow = true;
    experiment.edit(entryOf('A[0].0.0'), 2, 'drag');
    paint();
    expect(shown()).toEqual(['…', true, false]);
  });
});
