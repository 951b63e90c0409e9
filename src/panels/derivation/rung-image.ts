/** A picture of a line's formulas as they are seen, whole even where the panel is narrower. */

/** Dots of the picture for each pixel of the page. */
const RESOLUTION = 3;
const MARGIN = 12;

/** A PNG of the element on the page's background. The library that draws it is loaded the first time. */
export async function imageOf(element: HTMLElement): Promise<Blob> {
  const { toBlob } = await import('html-to-image');
  const copy = element.cloneNode(true) as HTMLElement;
  // What the pointer is on has no place in a picture.
  for (const mark of ['hovered', 'factor', 'selected']) {
    for (const term of copy.querySelectorAll<HTMLElement>(`[data-${mark}]`)) delete term.dataset[mark];
  }
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
  // Beside the original, so that the same styles hold; as wide as its longest line, and out of sight.
  Object.assign(copy.style, { position: 'fixed', left: '0', top: '0', width: 'max-content', maxWidth: 'none', padding: `${MARGIN}px`, zIndex: '-1' });
  copy.inert = true;
  element.after(copy);
  try {
    const blob = await toBlob(copy, {
      pixelRatio: RESOLUTION,
      backgroundColor: getComputedStyle(document.body).backgroundColor,
      style: { position: 'static', zIndex: 'auto' },
    });
    if (!blob) throw new Error('the browser drew no image');
    return blob;
  } finally {
    copy.remove();
  }
}
