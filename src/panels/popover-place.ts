/** Where a popover stands: under the button that opens it, or above it where the button is low on the page. */

const EDGE = 8;
const GAP = 4;

/** @param widest the most that the popover may take of the page's width, in pixels */
export function placePopover(button: HTMLElement, popover: HTMLElement, widest: number): void {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const isLow = top > window.innerHeight / 2;
  const hasRoom = left + widest + EDGE <= window.innerWidth;
  popover.style.top = isLow ? 'auto' : `${bottom + GAP}px`;
  popover.style.bottom = isLow ? `${window.innerHeight - top + GAP}px` : 'auto';
  popover.style.maxHeight = `${(isLow ? top : window.innerHeight - bottom) - GAP - EDGE}px`;
  popover.style.left = hasRoom ? `${left}px` : 'auto';
  popover.style.right = hasRoom ? 'auto' : `${Math.max(EDGE, Math.min(window.innerWidth - right, window.innerWidth - widest - EDGE))}px`;
}
