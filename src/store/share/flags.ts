/** The flags of an address, after its experiment: what is hidden, the language and the theme, and whether the page stands in another one. */

import { createStore } from 'zustand/vanilla';
import { LANGUAGES, type Language } from '../../words/language';
import type { Limits } from './limits';
import { shorten } from '../read/problem';
import { PAGES, VIEW_NAMES, VIEWS, viewOf, type PageName, type ViewName } from './page';

/** Regions and controls by their names; `edit` is every way to change a number, `answers` what comes from the backward pass on. */
export const HIDEABLE = [
  'topbar', 'examples', 'file', 'stage', 'derivation', 'shelf', 'inspector', 'timeline', 'edit', 'answers',
] as const;
export type Hideable = (typeof HIDEABLE)[number];

const THEMES = ['light', 'dark'] as const;

export interface Flags {
  readonly hide: ReadonlySet<Hideable>;
  readonly page: PageName;
  /** These hold for this address and are not remembered. */
  readonly language: Language | undefined;
  readonly theme: (typeof THEMES)[number] | undefined;
  /** Whether the page stands in a frame of another one, and shows no bar of its own. */
  readonly isEmbedded: boolean;
  /** The one origin that may send messages to an embedded page and is told of what happens there. */
  readonly origin: string | undefined;
}

export interface ReadFlags {
  readonly flags: Flags;
  /** What was not understood and is left out, short enough for a sentence. */
  readonly unknown: readonly string[];
}

export const NO_FLAGS: Flags = {
  hide: new Set(), page: 'propagate', language: undefined, theme: undefined, isEmbedded: false, origin: undefined,
};

/** `hide=shelf,answers&page=train&lang=ko&theme=dark&embed&origin=https://example.org`, in any order; of a flag that comes twice the last one holds. */
export function readFlags(text: string): ReadFlags {
  let flags = NO_FLAGS;
  const unknown: string[] = [];
  for (const flag of text.split('&').filter((each) => each !== '')) {
    const [, name, value] = /^([^=]*)=?(.*)$/s.exec(flag) ?? [];
    if (name === 'hide') {
      const names = value.split(',');
      flags = { ...flags, hide: new Set(HIDEABLE.filter((each) => names.includes(each))) };
      unknown.push(...names.filter((each) => each !== '' && !isHideable(each)).map((each) => `hide=${each}`));
      continue;
    }
    const read = readFlag(name, value);
    if (read) flags = { ...flags, ...read };
    else unknown.push(flag);
  }
  const page = pageWithin(flags);
  if (page !== flags.page) unknown.push(`page=${flags.page}`);
  return { flags: { ...flags, page }, unknown: unknown.map(shorten) };
}

/** The views that may be shown: a run shows gradients and costs, and changes the network. */
export function viewsWithin({ hide }: Pick<Flags, 'hide'>): readonly ViewName[] {
  return VIEW_NAMES.filter((name) => name === 'propagate' || !(hide.has('answers') || hide.has('edit')));
}

/** The page, or the first of all where what is hidden would be seen on it. */
function pageWithin({ hide, page }: Flags): PageName {
  return viewsWithin({ hide }).includes(viewOf(page)) ? page : NO_FLAGS.page;
}

function isHideable(name: string): boolean {
  return HIDEABLE.some((each) => each === name);
}

function readFlag(name: string, value: string): Partial<Flags> | undefined {
  switch (name) {
    case 'page': {
      const page = PAGES.find((each) => each === value);
      return page && { page };
    }
    case 'lang': {
      const language = LANGUAGES.find((each) => each === value);
      return language && { language };
    }
    case 'theme': {
      const theme = THEMES.find((each) => each === value);
      return theme && { theme };
    }
    case 'embed':
      return value === '' ? { isEmbedded: true } : undefined;
    case 'origin': {
      const origin = originOf(value);
      return origin === undefined ? undefined : { origin };
    }
    default:
      return undefined;
  }
}

/** An origin that a browser gives to a page of the web, and nothing more: no path, no wildcard, no `null`. */
export function originOf(text: string): string | undefined {
  try {
    const wanted = decodeURIComponent(text);
    const { protocol, origin } = new URL(wanted);
    return (protocol === 'https:' || protocol === 'http:') && origin === wanted && !origin.includes('*') ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** The flags as an address carries them; empty where nothing is asked for. */
export function writeFlags(wanted: Flags): string {
  const { hide, language, theme, isEmbedded, origin } = wanted;
  const page = pageWithin(wanted);
  const flags = [
    hide.size > 0 && `hide=${HIDEABLE.filter((each) => hide.has(each)).join(',')}`,
    page !== NO_FLAGS.page && `page=${page}`,
    language !== undefined && `lang=${language}`,
    theme !== undefined && `theme=${theme}`,
    isEmbedded && 'embed',
    origin !== undefined && `origin=${origin}`,
  ];
  return flags.filter((flag) => flag !== false).join('&');
}

/** What the flags forbid in the experiment itself. */
export function limitsOf({ hide }: Flags): Limits {
  return { isLocked: hide.has('edit'), coversAnswers: hide.has('answers') };
}

export type FlagsStore = ReturnType<typeof createFlagsStore>;

/** The parts of the browser's window that hold the address. */
interface AddressParts {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'state' | 'pushState'>;
}

/** The flags of the page's address; another address sets others. */
export function createFlagsStore(flags: Flags, { location, history }: AddressParts) {
  const store = createStore<Flags>(() => flags);
  /** The page of each view that was looked at last. */
  const last = new Map<ViewName, PageName>();
  const remember = ({ page }: Flags) => last.set(viewOf(page), page);
  remember(flags);
  store.subscribe(remember);

  /** Shows another page. The address says so, and the browser's Back returns; the experiment stays as it is. */
  function goTo(page: PageName): void {
    if (store.getState().page === page) return;
    store.setState({ page });
    history.pushState(history.state, '', withPage(location.hash, page));
  }

  return {
    ...store,
    limits: () => limitsOf(store.getState()),
    goTo,
    /** Shows a view where it was left, at first its first page. */
    goToView: (view: ViewName) => goTo(last.get(view) ?? VIEWS[view][0]),
  };
}

/** The same address with another page. */
function withPage(hash: string, page: PageName): string {
  const rest = withoutPage(hash);
  return page === NO_FLAGS.page ? rest : `${rest}&page=${page}`;
}

/** What an address names besides its page: two that agree in this show the same experiment in the same way. */
export function withoutPage(hash: string): string {
  return (hash === '' ? '#' : hash).replace(/&page=[^&]*/g, '');
}
