/** Lines that are too wide scroll inside themselves; only those can take the focus, to be scrolled by keys. */

import './overflow.css';

/** Watches the `[data-line]` elements under `root`, whose tabindex, role, label and data-cut it owns; returns what ends it. */
export function watchOverflow(root: HTMLElement, label: string): () => void {
  const lines = [...root.querySelectorAll<HTMLElement>('[data-line]')];
  const update = () => {
    const cuts = lines.map(cutEnds);
    lines.forEach((line, index) => setScrollable(line, cuts[index], label));
  };
  const observer = new ResizeObserver(update);
  for (const line of lines) {
    observer.observe(line);
    for (const piece of line.children) observer.observe(piece);
  }
  // The event of a line does not bubble.
  root.addEventListener('scroll', update, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    root.removeEventListener('scroll', update, { capture: true });
  };
}

/** Beyond which of its ends a line goes on: "start", "end", both or none. */
function cutEnds({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): string {
  const ends = [scrollLeft > 1 && 'start', scrollLeft + clientWidth < scrollWidth - 1 && 'end'];
  return ends.filter((end) => end !== false).join(' ');
}

function setScrollable(line: HTMLElement, cut: string, label: string): void {
  if (cut === (line.dataset['cut'] ?? '')) return;
  if (cut !== '') {
    line.dataset['cut'] = cut;
    line.tabIndex = 0;
    line.setAttribute('role', 'group');
    line.setAttribute('aria-label', label);
  } else {
    for (const name of ['data-cut', 'tabindex', 'role', 'aria-label']) line.removeAttribute(name);
  }
}
