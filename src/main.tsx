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
import { talkToParent } from './embed';
import { createFrame } from './paint/frame';
import { linkPainter } from './paint/links';
import { followPointing } from './paint/pointing';
import { followTheme } from './paint/theme';
import { AppContext } from './panels/app';
import { Crash } from './panels/notices/Crash';
import { followLeaving } from './panels/notices/leaving';
import { isBare, readAddress } from './store/share/address';
import { createCompareEdit } from './store/compare/compare-edit';
import { createPin } from './store/compare/compare-pin';
import { createExperimentStore } from './store/experiment-store';
import { firstExample } from './store/examples';
import { createFlagsStore, readFlags } from './store/share/flags';
import { createFocusStore } from './store/focus';
import { createKeeper } from './store/keep/keep';
import { createClaims } from './store/keep/keep-claim';
import { createKeepDatabase } from './store/keep/keep-database';
import { startOf } from './store/keep/keep-start';
import { createTabMemory } from './store/keep/keep-tab';
import { followFlags, openAddress, sharedView } from './store/share/open-address';
import { createPathView } from './store/path-view';
import { createPlayback } from './store/playback';
import { createPair } from './store/pair';
import { createProbe } from './store/probe';
import { createSessionStore } from './store/session';
import { createSettingsStore } from './store/settings';
import { createTraining } from './store/train/training';
import { createTrail } from './store/trail';
import { createUnknownView } from './store/unknown/unknown-view';
import { createWorldView } from './store/world/world-view';

function storageIfAllowed(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

const settings = createSettingsStore(navigator.languages, storageIfAllowed('localStorage'));
const address = readAddress(location.hash);
const asked = readFlags(address.flags);
const flags = createFlagsStore(asked.flags, { location, history });
const tab = createTabMemory({ session: storageIfAllowed('sessionStorage'), local: storageIfAllowed('localStorage'), history });
const database = createKeepDatabase();
const found = startOf({
  experiment: sharedView(address.ok ? address.experiment : firstExample(), asked.flags),
  kind: !address.ok ? 'wrong' : isBare(location.hash) ? 'bare' : 'named',
  isEmbedded: asked.flags.isEmbedded,
}, tab, database);
const start = found instanceof Promise ? await found : found;
const experiment = createExperimentStore(start.experiment, flags.limits);
const focus = createFocusStore();
const session = createSessionStore();
const trail = createTrail(experiment);
const pathView = createPathView();
const compareEdit = createCompareEdit(experiment);
const pin = createPin(experiment);
const pair = createPair(experiment);
const probe = createProbe();
const worldView = createWorldView();
const unknownView = createUnknownView();
const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const playback = createPlayback(experiment, settings, () => stillness.matches);
const keep = createKeeper({ experiment, database, claims: createClaims('locks' in navigator ? navigator.locks : undefined), tab });
const training = createTraining({
  experiment,
  makeWorker: () => new Worker(new URL('./train-worker.ts', import.meta.url), { type: 'module', name: 'training' }),
});
const frame = createFrame([experiment, focus, settings, pathView, compareEdit, pair, probe, worldView, unknownView, training]);
followTheme(settings, frame);
followPointing(document, focus);
frame.addLast(linkPainter(document, experiment, focus));

// A frame in another page belongs to that page: it is given what it shows.
if (!asked.flags.isEmbedded) void keep.begin(start);
followLeaving(window, keep);
followFlags(asked.unknown, { flags, settings, session });
if (!address.ok) session.report(address.problem);
window.addEventListener('hashchange', ({ newURL, oldURL }) =>
  openAddress(new URL(newURL).hash, new URL(oldURL).hash, { experiment, flags, playback, session, settings }));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// At once, not in a later task: a key pressed as soon as the page has loaded is already heard.
flushSync(() => createRoot(root).render(
  <StrictMode>
    <AppContext value={{ experiment, focus, settings, playback, session, flags, trail, pathView, compareEdit, pin, pair, probe, worldView, unknownView, keep, training, frame }}>
      <Crash><App /></Crash>
    </AppContext>
  </StrictMode>,
));
talkToParent({ experiment, flags, playback, session, settings });
