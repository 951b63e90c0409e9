/** Lines that are too wide scroll inside themselves; only those can take the focus, to be scrolled by keys. */

/** Watches the `[data-line]` elements under `root`, whose tabindex, role and label it owns; returns what ends it. */
export function watchOverflow(root: HTMLElement, label: string): () => void {
  const lines = [...root.querySelectorAll<HTMLElement>('[data-line]')];
  const update = () => {
    const wide = lines.map((line) => line.scrollWidth > line.clientWidth + 1);
    lines.forEach((line, index) => setScrollable(line, wide[index], label));
  };
  const observer = new ResizeObserver(update);
  for (const line of lines) {
    observer.observe(line);
    for (const piece of line.children) observer.observe(piece);
  }
  return () => observer.disconnect();
}

function setScrollable(line: HTMLElement, isWide: boolean, label: string): void {
  if (isWide === (line.tabIndex === 0)) return;
  if (isWide) {
    line.tabIndex = 0;
    line.setAttribute('role', 'group');
    line.setAttribute('aria-label', label);
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) line.removeAttribute(name);
  }
}
