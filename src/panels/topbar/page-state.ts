/** What the browser knows about the page: the theme that is shown, and whether it fills the screen. */

import { useSyncExternalStore } from 'react';
import type { Theme } from '../../layout/colour';
import { useSettings } from '../app';

const systemDark = matchMedia('(prefers-color-scheme: dark)');

function onSystemTheme(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}

export function useShownTheme(): Theme {
  const theme = useSettings((settings) => settings.theme);
  const isSystemDark = useSyncExternalStore(onSystemTheme, () => systemDark.matches);
  return theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
}

function onFullScreen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

export function useIsFullScreen(): boolean {
  return useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
}

export async function toggleFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  } catch {
    // The browser or the page around this one does not allow it: everything works in the window too.
  }
}
