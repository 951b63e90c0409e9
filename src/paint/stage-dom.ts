/** What the stage's painters do to elements: set a text or a style, and nothing where it is already so. */

import type { BaseType, Selection } from 'd3-selection';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

export function setText(node: Element | null, text: string): void {
  if (node && node.textContent !== text) node.textContent = text;
}

/** Sets a style of the elements of a selection; without a value the style sheet's holds again. */
export function setStyle<Painted extends SVGElement, Datum, Parent extends BaseType, ParentDatum>(
  elements: Selection<Painted, Datum, Parent, ParentDatum>,
  property: string,
  value: string | number | undefined,
): void {
  elements.each(function () {
    const written = value === undefined ? '' : String(value);
    if (this.style.getPropertyValue(property) === written) return;
    if (value === undefined) this.style.removeProperty(property);
    else this.style.setProperty(property, written);
  });
}
