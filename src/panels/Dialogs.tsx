/** The one dialog that is open; each is fetched when it is first asked for, so that the page itself stays light. */

import { lazy, Suspense, type ReactNode } from 'react';
import type { DialogName } from '../store/session';
import { useSession } from './app';
import { useOffers } from './share/use-offers';

const CheckAll = lazy(async () => ({ default: (await import('./inspector/CheckAll')).CheckAll }));
const Share = lazy(async () => ({ default: (await import('./share/Share')).Share }));

const DIALOGS: Partial<Record<DialogName, ReactNode>> = {
  checkAll: <CheckAll />,
  share: <Share />,
};

export function Dialogs() {
  const offers = useOffers();
  const name = useSession(({ dialog }) => dialog);
  return name && offers(name) && <Suspense>{DIALOGS[name]}</Suspense>;
}
