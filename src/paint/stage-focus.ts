/** The keyboard on the stage: one tab stop, arrows from unit to unit, and a unit's numbers that keys change. */

import { depth } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { COST, layerOf, parseReference, referenceText, type EntryReference } from '../engine/quantity';
import { valueOf } from '../engine/trace';
import { editability } from '../store/edit/edit';
import type { ExperimentStore } from '../store/experiment-store';
import { stepped } from './drag';
import { standsFor } from './stage-halves';
import { numberKeyOf, unitKeyOf, type NumberKey, type UnitKey } from './stage-keys';
import { numberLabel } from './stage-names';
import type { Part, Scene, StageFocus } from './stage-scene';

export interface FocusHost {
  readonly experiment: ExperimentStore;
  /** The stage as it is drawn now. */
  readonly scene: () => Scene | undefined;
  readonly onFocus: (focused: StageFocus | undefined) => void;
  /** Asks for a field in which the number of this element is typed, or why it cannot be. */
  readonly onType: (element: SVGElement, reference: NumberReference, text?: string) => void;
}

export interface StageKeyboard extends Part {
  remove(): void;
}

export function createKeyboard(svg: SVGSVGElement, { experiment, scene, onFocus, onType }: FocusHost): StageKeyboard {
  const unitAt = (layer: number, unit: number) => svg.querySelector<SVGGElement>(`[data-unit="${layer}.${unit}"]`);
  const numberAt = (reference: string) => svg.querySelector<SVGGElement>(`[data-number="${CSS.escape(reference)}"]`);
  const loss = () => svg.querySelector<SVGGElement>('g.loss');
  let focused: StageFocus | undefined;

  function onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof SVGElement)) return;
    focused = focusOf(target, scene());
    if (focused?.kind === 'number') target.setAttribute('aria-describedby', 'stage-how-to-change');
    if (focused) takeTabStop(target);
    onFocus(focused);
  }

  function onFocusOut({ target }: FocusEvent): void {
    if (target instanceof SVGElement && focused?.kind === 'number') {
      target.removeAttribute('aria-describedby');
      // Tab came away from the number; it comes back to the unit.
      const unit = unitAt(focused.layer, focused.unit);
      if (unit) takeTabStop(unit);
    }
    endNudge();
    focused = undefined;
    onFocus(undefined);
  }

  function takeTabStop(element: SVGElement): void {
    svg.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
  }

  function onKeyDown(event: KeyboardEvent): void {
    const now = scene();
    if (!now || !focused) return;
    const used = focused.kind === 'number' ? changeNumber(numberKeyOf(event), focused) : moveOn(unitKeyOf(event, now.layout.turned), focused, now);
    if (!used) return;
    // A key that the stage has used is not also one of the page's.
    event.preventDefault();
    event.stopPropagation();
  }

  function moveOn(key: UnitKey | undefined, from: Exclude<StageFocus, { kind: 'number' }>, now: Scene): boolean {
    const { widths } = now.shape;
    const layer = from.kind === 'loss' ? widths.length : from.layer;
    const unit = from.kind === 'loss' ? 0 : from.unit;
    switch (key?.kind) {
      case undefined:
        return false;
      case 'move': {
        const to = layer + key.layers;
        // What cannot go on is left to the page, which goes to the next step.
        if (to < 0 || to > widths.length) return false;
        const last = (widths[to] ?? 1) - 1;
        // From layer to layer, to the unit at about the same height.
        const across = key.layers === 0 || layer === widths.length ? unit + key.units : Math.round((unit / Math.max(1, widths[layer] - 1)) * last);
        if (across < 0 || across > last) return false;
        (to === widths.length ? loss() : unitAt(to, across))?.focus();
        return true;
      }
      case 'enter':
        if (from.kind === 'unit') numbersOf(from.layer, from.unit)[0]?.focus();
        return true;
      case 'select': {
        const reference: NumberReference = from.kind === 'loss' ? COST : standsFor(now, from.layer, from.unit);
        const element = from.kind === 'loss' ? loss() : unitAt(from.layer, from.unit);
        // What is selected already is asked to change.
        if (element && now.state.experiment.view.select === referenceText(reference)) onType(element, reference);
        else experiment.select(referenceText(reference));
        return true;
      }
      case 'leave':
        if (document.activeElement instanceof SVGElement) document.activeElement.blur();
        return true;
    }
  }

  /** The elements of a unit's numbers that can be changed: what comes in, its bias, its target. */
  function numbersOf(layer: number, unit: number): readonly SVGElement[] {
    const L = depth(experiment.getState().structure.shape);
    const selectors = layer === 0
      ? [`[data-number^="A[0].${unit}."]`]
      : [`[data-number^="W[${layer}].${unit}."]`, `[data-number="b[${layer}].${unit}.0"]`, ...(layer === L ? [`[data-number^="Y.${unit}."]`] : [])];
    return selectors.flatMap((selector) => [...svg.querySelectorAll<SVGElement>(selector)]);
  }

  function changeNumber(key: NumberKey | undefined, { layer, unit, reference }: Extract<StageFocus, { kind: 'number' }>): boolean {
    const element = numberAt(referenceText(reference));
    if (!key || !element) return false;
    const changes = key.kind === 'nudge' || key.kind === 'zero' || key.kind === 'type';
    if (changes && !experiment.editability(reference).editable) {
      // It says why it cannot be.
      onType(element, reference);
      return true;
    }
    switch (key.kind) {
      case 'next': {
        const numbers = numbersOf(layer, unit);
        numbers[numbers.indexOf(element) + key.by]?.focus();
        break;
      }
      case 'nudge': {
        const value = valueOf(experiment.getState().trace, reference);
        experiment.edit(reference, stepped(value, key.steps, key.size), nudgeName(reference));
        break;
      }
      case 'zero':
        experiment.edit(reference, 0);
        break;
      case 'type':
        onType(element, reference, key.text);
        break;
      case 'leave':
        unitAt(layer, unit)?.focus();
        break;
    }
    return true;
  }

  /** A run of nudges is one undo: it ends when the key is let go or the number is left. */
  function endNudge(): void {
    if (focused?.kind === 'number' && experiment.getState().gesture?.name === nudgeName(focused.reference)) experiment.endGesture();
  }

  function draw(): void {
    if (!svg.querySelector('[tabindex="0"]')) svg.querySelector('[data-unit]')?.setAttribute('tabindex', '0');
  }

  function patch(): void {
    if (focused?.kind !== 'number') return;
    const element = numberAt(referenceText(focused.reference));
    const now = scene();
    // The names of all others follow when the edit ends.
    if (now && element && element === document.activeElement) element.setAttribute('aria-label', numberLabel(now, focused.reference));
  }

  svg.addEventListener('focusin', onFocusIn);
  svg.addEventListener('focusout', onFocusOut);
  svg.addEventListener('keydown', onKeyDown);
  svg.addEventListener('keyup', endNudge);
  return {
    draw,
    patch,
    remove() {
      svg.removeEventListener('focusin', onFocusIn);
      svg.removeEventListener('focusout', onFocusOut);
      svg.removeEventListener('keydown', onKeyDown);
      svg.removeEventListener('keyup', endNudge);
    },
  };
}

function nudgeName(reference: EntryReference): string {
  return `nudge ${referenceText(reference)}`;
}

/** What an element stands for, by its attributes. */
function focusOf(element: SVGElement, scene: Scene | undefined): StageFocus | undefined {
  if (!scene) return undefined;
  const { number, unit } = element.dataset;
  if (number !== undefined) {
    const reference = parseReference(number);
    if (reference?.kind !== 'entry' || !editability(reference).editable) return undefined;
    return { kind: 'number', layer: layerOf(reference.key) ?? depth(scene.shape), unit: reference.row, reference };
  }
  if (unit !== undefined) {
    const [layer, index] = unit.split('.').map(Number);
    return { kind: 'unit', layer, unit: index };
  }
  return element.matches('g.loss') ? { kind: 'loss' } : undefined;
}
