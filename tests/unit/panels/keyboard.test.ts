/** What the page's keys ask for, on keyboards of other layouts and scripts too. */
import { describe, expect, it } from 'vitest';
import { actionOf, SHOWN_KEYS } from '../../../src/panels/keyboard';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (code: string, key: string, held: Partial<typeof NONE> = {}, letterKeys = true) => actionOf({ ...NONE, code, key, ...held }, letterKeys);

describe('the keys', () => {
  it.each([
    ['ArrowLeft', 'ArrowLeft', 'back'], ['ArrowRight', 'ArrowRight', 'next'], ['Home', 'Home', 'first'], ['End', 'End', 'last'],
    ['Space', ' ', 'play'], ['Backspace', 'Backspace', 'return'], ['Escape', 'Escape', 'out'],
    ['Digit1', '1', 'scalar'], ['Digit2', '2', 'vector'], ['Digit3', '3', 'matrix'], ['Digit4', '4', 'batch'],
    ['KeyS', 's', 'symbols'], ['KeyH', 'h', 'shapes'], ['KeyN', 'n', 'numbers'], ['KeyG', 'g', 'edges'],
    ['BracketLeft', '[', 'slower'], ['BracketRight', ']', 'faster'], ['KeyT', 't', 'theme'],
  ])('%s (%s) is %s', (code, key, action) => expect(press(code, key)).toBe(action));

  it('go by the physical key while a Korean or a French keyboard is on', () => {
    expect(press('KeyT', 'ㅅ')).toBe('theme');
    expect(press('Digit2', 'é')).toBe('vector');
  });

  it('ask for help wherever the question mark stands', () => {
    expect(press('Slash', '?', { shiftKey: true })).toBe('help');
    expect(press('Minus', '?', { shiftKey: true })).toBe('help');
  });

  it('undo and redo by the printed letter, or by the key where another script is printed', () => {
    expect(press('KeyZ', 'z', { ctrlKey: true })).toBe('undo');
    expect(press('KeyZ', 'ㅋ', { metaKey: true })).toBe('undo');
    expect(press('KeyW', 'z', { ctrlKey: true })).toBe('undo');
    expect(press('KeyZ', 'w', { ctrlKey: true })).toBeUndefined();
    expect(press('KeyZ', 'Z', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(press('KeyY', 'y', { ctrlKey: true })).toBe('redo');
    expect(press('KeyY', 'y', { metaKey: true })).toBeUndefined();
  });

  it('leave combinations to the browser', () => {
    expect(press('KeyS', 's', { ctrlKey: true })).toBeUndefined();
    expect(press('KeyT', 't', { metaKey: true })).toBeUndefined();
    expect(press('ArrowLeft', 'ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('ArrowRight', 'ArrowRight', { shiftKey: true })).toBeUndefined();
  });

  it('that type a character can be switched off, the others stay', () => {
    for (const [code, key] of [['KeyS', 's'], ['Digit1', '1'], ['BracketLeft', '['], ['Slash', '?']]) {
      expect(press(code, key, {}, false), key).toBeUndefined();
    }
    expect(press('ArrowRight', 'ArrowRight', {}, false)).toBe('next');
    expect(press('KeyZ', 'z', { ctrlKey: true }, false)).toBe('undo');
  });

  it('have a name for the help, no two the same', () => {
    const shown = Object.values(SHOWN_KEYS).map((keys) => keys.join('+'));
    expect(new Set(shown).size).toBe(shown.length);
  });
});
