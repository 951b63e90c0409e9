/** The one dialog that is open; each is fetched when it is first asked for, so that the page itself stays light. */

import { lazy, Suspense, type ReactNode } from 'react';
import type { DialogName } from '../store/session';
import { useSession } from './app';
import { useOffers } from './share/use-offers';

const CheckAll = lazy(async () => ({ default: (await import('./inspector/CheckAll')).CheckAll }));
const Data = lazy(async () => ({ default: (await import('./data/Data')).Data }));
const Network = lazy(async () => ({ default: (await import('./network/Network')).Network }));
const Bring = lazy(async () => ({ default: (await import('./bring/Bring')).Bring }));
const Share = lazy(async () => ({ default: (await import('./share/Share')).Share }));
const Take = lazy(async () => ({ default: (await import('./take/Take')).Take }));
const Recent = lazy(async () => ({ default: (await import('./recent/Recent')).Recent }));
const History = lazy(async () => ({ default: (await import('./history/History')).History }));
const CheckNumbers = lazy(async () => ({ default: (await import('./check-numbers/CheckNumbers')).CheckNumbers }));
const Compare = lazy(async () => ({ default: (await import('./compare/Compare')).Compare }));

const DIALOGS: Readonly<Record<DialogName, ReactNode>> = {
  checkAll: <CheckAll />,
  checkNumbers: <CheckNumbers />,
  data: <Data />,
  network: <Network />,
  history: <History />,
  compare: <Compare />,
  recent: <Recent />,
  bring: <Bring />,
  share: <Share />,
  take: <Take />,
};

export function Dialogs() {
  const offers = useOffers();
  const name = useSession(({ dialog }) => dialog);
  return name && offers(name) && <Suspense>{DIALOGS[name]}</Suspense>;
}
