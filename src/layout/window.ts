/** The window onto an axis that is too long to show: its first entries, those around a chosen one, and the last (design, section 12). */

export type WindowItem =
  | { readonly kind: 'index'; readonly index: number }
  /** Entries `from` to `to` are left out; both count. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/**
 * The indices 0 to count − 1, or at most `limit` of them with gaps between: `head` from the start, one at the end, the
 * rest around `centre`. A limit below head + 2 leaves no room around the centre and is raised to it.
 */
export function windowOf(count: number, centre: number, limit: number, head: number): readonly WindowItem[] {
  const room = Math.max(limit, head + 2);
  if (count <= room) return Array.from({ length: count }, (_, index) => ({ kind: 'index', index }));
  const middle = room - head - 1;
  const from = Math.min(Math.max(head, centre - Math.floor(middle / 2)), count - 1 - middle);
  const items: WindowItem[] = [];
  let next = 0;
  const show = (index: number) => {
    if (index > next) items.push({ kind: 'gap', from: next, to: index - 1 });
    items.push({ kind: 'index', index });
    next = index + 1;
  };
  for (let index = 0; index < head; index++) show(index);
  for (let index = from; index < from + middle; index++) show(index);
  show(count - 1);
  return items;
}

/** Whether a window of this limit leaves entries out. */
export function isWindowed(count: number, limit: number, head: number): boolean {
  return count > Math.max(limit, head + 2);
}
