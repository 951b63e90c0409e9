/** The one dialog that is open; each is fetched when it is first asked for, so that the page itself stays light. */

import { lazy, Suspense, type ReactNode } from 'react';
import type { DialogName } from '../store/session';
import { useSession } from './app';

const CheckAll = lazy(async () => ({ default: (await import('./inspector/CheckAll')).CheckAll }));

const DIALOGS: Partial<Record<DialogName, ReactNode>> = {
  checkAll: <CheckAll />,
};

export function Dialogs() {
  const name = useSession(({ dialog }) => dialog);
  return name && <Suspense>{DIALOGS[name]}</Suspense>;
}
