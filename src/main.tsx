/** Starts the app: makes the stores, opens what the address names, and hands everything to the page. */

import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import 'katex/dist/katex.min.css';
import './panels/fonts.css';
import './panels/tokens.css';
import './panels/base.css';
import './panels/links.css';
import { App } from './App';
import { createFrame } from './paint/frame';
import { linkPainter } from './paint/links';
import { followPointing } from './paint/pointing';
import { followTheme } from './paint/theme';
import { AppContext } from './panels/app';
import { readAddress } from './store/address';
import { createCompareEdit } from './store/compare-edit';
import { createPin } from './store/compare-pin';
import { createExperimentStore } from './store/experiment-store';
import { firstExample } from './store/examples';
import { createFlagsStore, readFlags } from './store/flags';
import { createFocusStore } from './store/focus';
import { followFlags, openAddress, sharedView } from './store/open-address';
import { createPathView } from './store/path-view';
import { createPlayback } from './store/playback';
import { createSessionStore } from './store/session';
import { createSettingsStore, type SettingsStorage } from './store/settings';
import { createTrail } from './store/trail';

function localStorageIfAllowed(): SettingsStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const settings = createSettingsStore(navigator.languages, localStorageIfAllowed());
const address = readAddress(location.hash);
const asked = readFlags(address.flags);
const flags = createFlagsStore(asked.flags);
const experiment = createExperimentStore(sharedView(address.ok ? address.experiment : firstExample(), asked.flags), flags.limits);
const focus = createFocusStore();
const session = createSessionStore();
const trail = createTrail(experiment);
const pathView = createPathView();
const compareEdit = createCompareEdit(experiment);
const pin = createPin(experiment);
const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const playback = createPlayback(experiment, settings, () => stillness.matches);
const frame = createFrame([experiment, focus, settings, pathView, compareEdit]);
followTheme(settings, frame);
followPointing(document, focus);
frame.addLast(linkPainter(document, experiment, focus));

followFlags(asked.unknown, { flags, settings, session });
if (!address.ok) session.report(address.problem);
window.addEventListener('hashchange', () => openAddress(readAddress(location.hash), { experiment, flags, playback, session, settings }));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// At once, not in a later task: a key pressed as soon as the page has loaded is already heard.
flushSync(() => createRoot(root).render(
  <StrictMode>
    <AppContext value={{ experiment, focus, settings, playback, session, flags, trail, pathView, compareEdit, pin, frame }}>
      <App />
    </AppContext>
  </StrictMode>,
));
