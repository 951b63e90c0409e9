/** What a tab remembers of itself through a reload: its record, which record each of its addresses was opened in, and its last words. */

/** The parts of the browser that are used; a browser may refuse the storages. */
interface TabParts {
  readonly session: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

export type TabMemory = ReturnType<typeof createTabMemory>;

const TAB = 'nablascope.tab';
const KEPT = 'nablascope.kept';
const STATE = 'nablascopeRecord';
const LEFT = 'nablascope.left.';
/** More would fill what a browser gives to all such notes together, in characters. */
const LONGEST = 500_000;

export function createTabMemory({ session, local, history }: TabParts) {
  let written: string | undefined;
  let isNoted = false;
  return {
    /** The record that this entry of the tab's history was opened in: a link that is followed anew has none. */
    entry(): string | undefined {
      const state: unknown = history.state;
      const id = typeof state === 'object' && state !== null && STATE in state ? state[STATE] : undefined;
      return typeof id === 'string' ? id : undefined;
    },

    /** The record that this tab, or the one that it was made from, wrote last. */
    tab: (): string | undefined => attempt(() => session?.getItem(TAB)) ?? undefined,

    /** Whether an earlier visit kept anything: without it nothing has to be waited for. */
    hasKept: (): boolean => attempt(() => local?.getItem(KEPT)) === 'yes',

    /** From now on this tab, at this address, writes this record. */
    remember(id: string): void {
      if (written === id) return;
      history.replaceState({ ...(history.state as object | null), [STATE]: id }, '');
      attempt(() => session?.setItem(TAB, id));
      written = id;
    },

    /**
     * Notes at once what a page shows that is being left: the storage of experiments may not come to an end with it any more.
     * What is too long for a note has only that storage.
     */
    leave(id: string, text: string): void {
      if (text.length <= LONGEST) attempt(() => local?.setItem(LEFT + id, text));
    },

    /** What a page noted of this record as it was left: newer than the record, or the same. */
    left: (id: string): string | undefined => attempt(() => local?.getItem(LEFT + id)) ?? undefined,

    /** The record holds it now. */
    forget: (id: string): void => attempt(() => local?.removeItem(LEFT + id)),

    /** From now on a later visit has something to look for. */
    noteKept(): void {
      if (isNoted) return;
      isNoted = true;
      attempt(() => local?.setItem(KEPT, 'yes'));
    },
  };
}

/** A forbidden or full storage only means that a reload is taken for a new visit. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
