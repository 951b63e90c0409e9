/** Settings follow the system at first, are remembered after, and survive whatever stands in the storage. */

import { expect, it } from 'vitest';
import { createSettingsStore, type SettingsStorage } from '../../../src/store/settings';

function storageWith(text: string | null): SettingsStorage & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}

it('speaks the first of the system languages', () => {
  expect(createSettingsStore(['ko-KR', 'en'], undefined).getState().language).toBe('ko');
  expect(createSettingsStore(['fr', 'ko'], undefined).getState().language).toBe('en');
  expect(createSettingsStore([], undefined).getState().language).toBe('en');
});

it('remembers what was chosen, and only that', () => {
  const storage = storageWith(null);
  createSettingsStore(['ko'], storage).choose({ theme: 'dark' });
  const next = createSettingsStore(['en'], storage).getState();
  expect(next).toMatchObject({ theme: 'dark', language: 'en' });
});

it.each(['', '{', '[]', '"x"', 'null', '{"theme":"mauve"}', '{"speed":3}', '{"__proto__":{"theme":"dark"}}'])(
  'falls back to the defaults from a storage that holds %s',
  (text) => {
    expect(createSettingsStore(['en'], storageWith(text)).getState()).toMatchObject({ theme: 'system', language: 'en', speed: 1 });
  },
);

it('keeps every choice beside one that it does not know', () => {
  const storage = storageWith('{"theme":"mauve","language":"ko","gradientNames":"partial","later":7}');
  const settings = createSettingsStore(['en'], storage);
  expect(settings.getState()).toMatchObject({ theme: 'system', language: 'ko', gradientNames: 'partial' });
  settings.choose({ speed: 2 });
  expect(JSON.parse(storage.text ?? '')).toEqual({ language: 'ko', gradientNames: 'partial', later: 7, speed: 2 });
});

it('goes on when the storage refuses', () => {
  const refusing: SettingsStorage = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  };
  const settings = createSettingsStore(['en'], refusing);
  settings.choose({ language: 'ko' });
  expect(settings.getState().language).toBe('ko');
});
