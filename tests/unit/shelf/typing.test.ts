/** Proves what the keys do in a cell and which texts are numbers. */

import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../src/panels/shelf/cell-keys';
import { readTypedNumber } from '../../../src/store/typed-number';

describe('readTypedNumber', () => {
  it.each([
    ['-0.35', -0.35], ['−0.35', -0.35], [' 2 ', 2], ['.5', 0.5], ['5.', 5], ['+1', 1], ['1e-3', 0.001], ['1E−3', 0.001], ['-0', -0],
    ['1.7976931348623157e308', Number.MAX_VALUE],
  ])('reads %j as %d', (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['', 'expected'], ['   ', 'expected'], ['0,5', 'comma'], ['−1,25', 'comma'], ['1,000.5', 'notANumber'], ['0.3.5', 'notANumber'],
    ['abc', 'notANumber'], ['--1', 'notANumber'], ['1e', 'notANumber'], ['0x10', 'notANumber'], ['Infinity', 'notANumber'], ['NaN', 'notANumber'],
    ['１', 'notANumber'], ['1e309', 'tooLarge'], ['-1e400', 'tooLarge'],
  ])('says that %j is %s', (typed, kind) => {
    expect(readTypedNumber(typed)).toEqual({ kind });
  });
});

describe('cellKey', () => {
  const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false };
  const press = (key: string, modifiers: Partial<typeof plain> = {}) => cellKey({ ...plain, ...modifiers, key });

  it.each([
    ['ArrowUp', { kind: 'move', rows: -1, columns: 0 }],
    ['ArrowDown', { kind: 'move', rows: 1, columns: 0 }],
    ['ArrowLeft', { kind: 'move', rows: 0, columns: -1 }],
    ['ArrowRight', { kind: 'move', rows: 0, columns: 1 }],
    ['Home', { kind: 'end', columns: 'first' }],
    ['End', { kind: 'end', columns: 'last' }],
    ['0', { kind: 'zero' }],
    ['Escape', { kind: 'leave' }],
    ['Enter', { kind: 'type', text: undefined }],
    ['7', { kind: 'type', text: '7' }],
    ['-', { kind: 'type', text: '-' }],
    ['.', { kind: 'type', text: '0.' }],
  ])('%s', (key, meaning) => {
    expect(press(key)).toEqual(meaning);
  });

  it.each([
    ['ArrowUp', {}, 1, 0.01], ['ArrowRight', {}, 1, 0.01], ['ArrowDown', {}, -1, 0.01], ['ArrowLeft', {}, -1, 0.01],
    ['ArrowUp', { altKey: true }, 1, 0.001], ['ArrowLeft', { ctrlKey: true }, -1, 0.1],
  ] as const)('Shift and %s with %j changes the number', (key, modifiers, steps, size) => {
    expect(press(key, { shiftKey: true, ...modifiers })).toEqual({ kind: 'nudge', steps, size });
  });

  it.each([
    ['t', {}], [' ', {}], ['Tab', {}], ['z', { ctrlKey: true }], ['1', { ctrlKey: true }], ['1', { metaKey: true }], ['ArrowLeft', { altKey: true }],
    ['1', { isComposing: true }],
  ])('%s with %j is left to the page', (key, modifiers) => {
    expect(press(key, modifiers)).toBeUndefined();
  });
});
