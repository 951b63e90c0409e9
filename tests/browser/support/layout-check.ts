/** What a careful reader would complain about on a page: text cut off, text over text, a page that scrolls sideways. */

export interface LayoutProblem {
  readonly kind: 'clipped' | 'overlap' | 'sideways';
  readonly text: string;
  readonly detail: string;
}

/**
 * Runs in the page. Text is measured by the boxes of its text nodes; a formula counts as one box, since the pieces of a
 * fraction or a root stand over each other on purpose. Boxes are drawn in a little, because a line's box is taller than
 * its letters. Text that a scrolling region holds beyond its edge can be scrolled to and is not cut off.
 */
export function layoutProblems(): LayoutProblem[] {
  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly text: string;
    readonly owner: Element;
  }
  const TOLERANCE = 1.5;
  const problems: LayoutProblem[] = [];
  const boxes: Box[] = [];

  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollWidth > page.clientWidth + 1) {
    problems.push({ kind: 'sideways', text: document.title, detail: `${page.scrollWidth} in ${page.clientWidth}` });
  }

  /** Text for screen readers alone is clipped to nothing on purpose. */
  const isOnlyHeard = (element: Element): boolean =>
    getComputedStyle(element).clipPath === 'inset(50%)' || (element.parentElement !== null && isOnlyHeard(element.parentElement));
  const visible = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !element.closest('.katex-mathml, title, desc') && !isOnlyHeard(element);

  function add(owner: Element, rect: DOMRect, text: string, shrink: number): void {
    if (rect.width < 1 || rect.height < 1) return;
    let { left, top, right, bottom } = rect;
    // The part that the regions around it show.
    for (let around: Element | null = owner; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const clipsX = style.overflowX !== 'visible';
      const clipsY = style.overflowY !== 'visible';
      const isBox = !(around instanceof SVGElement) || around instanceof SVGSVGElement;
      if (!isBox || (!clipsX && !clipsY)) {
        if (style.position === 'fixed') break;
        continue;
      }
      const edge = around.getBoundingClientRect();
      const scrollsX = style.overflowX === 'auto' || style.overflowX === 'scroll';
      const scrollsY = style.overflowY === 'auto' || style.overflowY === 'scroll';
      const cutX = clipsX && !scrollsX && (left < edge.left - TOLERANCE || right > edge.right + TOLERANCE);
      const cutY = clipsY && !scrollsY && (top + shrink < edge.top - TOLERANCE || bottom - shrink > edge.bottom + TOLERANCE);
      if (cutX || cutY) {
        problems.push({ kind: 'clipped', text, detail: `by ${around.tagName}.${around.getAttribute('class') ?? ''}` });
      }
      if (clipsX) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (clipsY) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      if (right - left < 1 || bottom - top < 1) return;
      // What is fixed is cut by the window alone.
      if (style.position === 'fixed') break;
    }
    // What has been scrolled under a head that stays is covered by it.
    for (const { head, within, edge } of heads) {
      if (within.contains(owner) && !head.contains(owner) && top < edge.bottom && bottom > edge.top) top = edge.bottom;
    }
    if (bottom - top < 1) return;
    if (left < -TOLERANCE || right > innerWidth + TOLERANCE || top + shrink < -TOLERANCE || bottom - shrink > innerHeight + TOLERANCE) {
      problems.push({ kind: 'clipped', text, detail: `by the window: ${Math.round(left)},${Math.round(top)} ${Math.round(right)},${Math.round(bottom)}` });
    }
    boxes.push({ left, top: top + shrink, right, bottom: bottom - shrink, text, owner });
  }

  const heads = [...document.querySelectorAll('dialog[open] *')].flatMap((head) => {
    const { position, top, backgroundColor } = getComputedStyle(head);
    const within = head.parentElement;
    const isHead = position === 'sticky' && top !== 'auto' && !/, 0\)$|^transparent$/.test(backgroundColor);
    return isHead && within ? [{ head, within, edge: head.getBoundingClientRect() }] : [];
  });
  for (const formula of document.querySelectorAll('.katex')) {
    const html = formula.querySelector('.katex-html');
    if (!html || !visible(html)) continue;
    for (const base of html.querySelectorAll(':scope > .base, :scope > .katex-base')) {
      const rect = base.getBoundingClientRect();
      add(base, rect, base.textContent ?? '', rect.height * 0.18);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || owner.closest('.katex, script, style, noscript, option') || !visible(owner)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) add(owner, rect, node.textContent.trim(), rect.height * 0.2);
  }

  boxes.sort((a, b) => a.left - b.left);
  boxes.forEach((a, index) => {
    for (let k = index + 1; k < boxes.length; k++) {
      const b = boxes[k];
      if (b.left > a.right - TOLERANCE) break;
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // Pieces of one text (an index and its symbol) are set by one hand.
      const sameText = a.owner === b.owner || a.owner.closest('text') !== null && a.owner.closest('text') === b.owner.closest('text');
      if (high > TOLERANCE && wide > TOLERANCE && !sameText) {
        problems.push({ kind: 'overlap', text: `${a.text} / ${b.text}`, detail: `${Math.round(wide)} × ${Math.round(high)} at ${Math.round(b.left)},${Math.round(Math.max(a.top, b.top))}` });
      }
    }
  });
  return problems;
}
