/** What an address does to the page: its experiment is opened, and its flags hold. */

import type { Experiment } from '../../engine/experiment';
import { partsOf, readAddress } from './address';
import { limitsOf, readFlags, withoutPage, type Flags, type FlagsStore } from './flags';
import { openRead, type Desk } from './open-save';
import type { SessionStore } from '../session';
import type { SettingsStore } from '../settings';

/** The stores that flags touch. */
export interface Lectern {
  readonly flags: FlagsStore;
  readonly settings: SettingsStore;
  readonly session: SessionStore;
}

/** The experiment as these flags let it be seen: covered answers begin where its reader stands. */
export function sharedView(experiment: Experiment, flags: Flags): Experiment {
  if (!limitsOf(flags).coversAnswers) return experiment;
  return { ...experiment, view: { ...experiment.view, computed: experiment.view.step } };
}

/**
 * Opens what another address names, with its flags; a wrong one leaves all as it is and is told. One that differs from the
 * address before in its page alone shows that page: the experiment has been worked on since it was opened.
 */
export function openAddress(hash: string, before: string, desk: Desk & Lectern): void {
  if (withoutPage(hash) === withoutPage(before)) {
    desk.flags.setState({ page: readFlags(partsOf(hash).flags).flags.page });
    return;
  }
  const address = readAddress(hash);
  if (!address.ok) {
    openRead(address, desk);
    return;
  }
  const { flags, unknown } = readFlags(address.flags);
  desk.flags.setState(flags, true);
  openRead({ ok: true, experiment: sharedView(address.experiment, flags) }, desk);
  followFlags(unknown, desk);
}

/** Lets the language and the theme of the flags hold, without remembering them, and says which flags were left out. */
export function followFlags(unknown: readonly string[], { flags, settings, session }: Lectern): void {
  const { language, theme } = flags.getState();
  if (language !== undefined) settings.setState({ language });
  if (theme !== undefined) settings.setState({ theme });
  if (unknown.length > 0) session.report({ kind: 'unknownFlags', path: '#', found: unknown });
}
