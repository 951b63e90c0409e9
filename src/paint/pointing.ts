/** Follows pointer and keyboard over the whole page: what has a `data-ref` is pointed at, wherever it is drawn. */

import type { FocusStore } from '../store/focus';

/** Returns what takes the listeners away. */
export function followPointing(page: Document, focus: FocusStore): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const over = (event: PointerEvent): void => {
    // What is dragged stays lit, whatever the drag passes over.
    if (event.pointerType !== 'mouse' || event.buttons === 0) focus.point(referenceAt(event.target));
  };
  page.addEventListener('pointerover', over, { signal });
  // Where a drag ends the pointer has long been over something, and says so no more.
  page.addEventListener('pointerup', over, { signal });
  page.documentElement.addEventListener('pointerleave', () => focus.point(undefined), { signal });
  page.addEventListener('focusin', ({ target }) => focus.stand(isSeen(target) ? referenceFor(target) : undefined), { signal });
  page.addEventListener('focusout', () => focus.stand(undefined), { signal });
  return () => listening.abort();
}

function referenceAt(target: EventTarget | null): string | undefined {
  const found = target instanceof Element ? target.closest('[data-ref]') : null;
  return found?.getAttribute('data-ref') ?? undefined;
}

/** A press of the pointer moves the focus too; that alone lights nothing. */
function isSeen(target: EventTarget | null): target is Element {
  return target instanceof Element && target.matches(':focus-visible');
}

/** What an element that takes the focus stands for: itself, or what its `data-points-to` says. */
function referenceFor(target: Element): string | undefined {
  return target.getAttribute('data-points-to') ?? referenceAt(target);
}
