/** The pointer on the stage: hovering tells a number exactly, a click selects it, a drag or double click changes it. */

import { isOfBiases, isOfWeights, layerKey, layerOf, nameOf, parseReference, type Reference } from '../engine/quantity';
import { expand, type NumberReference } from '../engine/operands';
import { valueOf } from '../engine/trace';
import { editability, type Editable } from '../store/edit/edit';
import type { ExperimentStore } from '../store/experiment-store';
import { formatExact } from '../writers/number';
import { numberDrag } from './drag';
import { createTape } from './drag-tape';

export interface PointerHost {
  readonly experiment: ExperimentStore;
  readonly onType: (element: SVGElement, reference: NumberReference) => void;
}

/** Returns what takes the listeners away. */
export function createPointer(svg: SVGSVGElement, { experiment, onType }: PointerHost): () => void {
  // A tooltip of the whole svg, since a title within a number's group would be part of its text.
  const title = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'title');
  svg.prepend(title);

  const onOver = ({ target }: Event): void => {
    const text = textAt(target);
    title.textContent = text === undefined ? '' : exactText(text);
  };
  const onClick = ({ target }: Event): void => {
    const text = textAt(target);
    if (text !== undefined) experiment.select(text);
  };
  const onDoubleClick = ({ target }: Event): void => {
    const text = textAt(target);
    const shown = text === undefined ? undefined : parseReference(text);
    const reference = shown && (editedAt(target) ?? shown);
    const element = target instanceof Element ? target.closest<SVGElement>('[data-ref]') : null;
    if (element && (reference?.kind === 'entry' || reference?.kind === 'scalar')) onType(element, reference);
  };
  /** A press does not take the focus from the page: arrow keys go on stepping. */
  const onMouseDown = (event: Event): void => {
    if (!(document.activeElement instanceof HTMLInputElement)) event.preventDefault();
  };

  /** Nine digits of a number, where three on the screen may look off by one. */
  function exactText(text: string): string {
    const reference = parseReference(text);
    const { structure: { shape, batch }, trace } = experiment.getState();
    const [number] = reference ? expand(shape, batch, reference) : [];
    const node = svg.querySelector(`[data-ref="${CSS.escape(text)}"]`);
    return number && node?.closest('.unknown') === null ? formatExact(valueOf(trace, number)) : '';
  }

  const changedAt = (target: EventTarget | null): Editable | undefined => {
    const reference = editedAt(target);
    return reference && experiment.editability(reference).editable ? reference : undefined;
  };

  const listeners = { pointerover: onOver, click: onClick, dblclick: onDoubleClick, mousedown: onMouseDown };
  for (const [type, listener] of Object.entries(listeners)) svg.addEventListener(type, listener);
  const tape = createTape(experiment);
  const removeDrag = numberDrag(svg, { experiment, referenceAt: ({ target }) => changedAt(target), onDrag: tape });
  return () => {
    for (const [type, listener] of Object.entries(listeners)) svg.removeEventListener(type, listener);
    removeDrag();
    tape(undefined);
  };
}

function textAt(target: EventTarget | null): string | undefined {
  const found = target instanceof Element ? target.closest<SVGElement>('[data-ref]') : null;
  return found?.dataset['ref'];
}

/** The number that is changed at a place: an edge's weight and a unit's bias, also while their gradients are shown. */
function editedAt(target: EventTarget | null): Editable | undefined {
  const text = textAt(target);
  const reference = text === undefined ? undefined : parseReference(text);
  const verdict = reference && editability(parameterOf(reference));
  return verdict?.editable === true ? verdict.reference : undefined;
}

function parameterOf(reference: Reference): Reference {
  const layer = layerOf(reference.key);
  if (reference.kind !== 'entry' || layer === undefined) return reference;
  const name = nameOf(reference.key);
  if (isOfWeights(name)) return { ...reference, key: layerKey('W', layer) };
  return isOfBiases(name) ? { ...reference, key: layerKey('b', layer) } : reference;
}
