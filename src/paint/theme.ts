/** The theme on the page: the reader's choice, or the system's. */

import type { Theme } from '../layout/colour';
import type { SettingsStore } from '../store/settings';
import type { Frame } from './frame';

/** The theme that is shown now. */
export function shownTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

/** Keeps the page's theme in step with the settings and the system. */
export function followTheme(settings: SettingsStore, frame: Frame): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = settings.getState();
    document.documentElement.dataset['theme'] = theme === 'system' ? (systemDark.matches ? 'dark' : 'light') : theme;
    frame.request();
  };
  settings.subscribe(apply);
  systemDark.addEventListener('change', apply);
  apply();
}
