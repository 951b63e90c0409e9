/** Which tab writes which record: one at a time, for as long as the tab lives. */

export interface Claims {
  /** Whether this tab holds the record. */
  isOwn(id: string): boolean;
  /** Whether the record is this tab's own from now on. */
  claim(id: string): Promise<boolean>;
  /** The records that belong to other tabs now. */
  others(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'nablascope.record.';
/** A page that is loaded again may find its old self still holding the record, and be busy itself; so long it waits, in milliseconds. */
const PATIENCE = 2000;
/** So long the other tabs are given to answer. */
const ANSWER = 200;

/** By the browser's locks, which a closed or crashed tab lets go of; a page without https has none, and asks the other tabs. */
export function createClaims(locks: LockManager | undefined): Claims {
  return locks ? claimsByLocks(locks) : claimsByAsking(new BroadcastChannel(`${PREFIX}claims`));
}

function claimsByLocks(locks: LockManager): Claims {
  const own = new Set<string>();
  return {
    isOwn: (id) => own.has(id),
    claim: async (id) => own.has(id) || new Promise<boolean>((resolve) => {
      const hold = () => {
        own.add(id);
        resolve(true);
        // Held until the tab is gone.
        return new Promise<never>(() => {});
      };
      locks.request(PREFIX + id, { signal: AbortSignal.timeout(PATIENCE) }, hold).catch(() => resolve(false));
    }),
    async others() {
      const { held = [] } = await locks.query();
      const ids = held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
      return new Set(ids.filter((id) => !own.has(id)));
    },
  };
}

/** The tabs of one browser, as they hear each other. */
type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>;

export function claimsByAsking(channel: Channel): Claims {
  const own = new Set<string>();
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'who') channel.postMessage([...own]);
  });

  async function others(): Promise<ReadonlySet<string>> {
    const heard = new Set<string>();
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) for (const id of data) if (typeof id === 'string') heard.add(id);
    };
    channel.addEventListener('message', hear);
    channel.postMessage('who');
    await new Promise((resolve) => setTimeout(resolve, ANSWER));
    channel.removeEventListener('message', hear);
    return heard;
  }

  return {
    isOwn: (id) => own.has(id),
    async claim(id) {
      if (own.has(id)) return true;
      // Before asking: of two tabs that ask at once neither takes it, and each goes on with a copy.
      own.add(id);
      const isTaken = (await others()).has(id);
      if (isTaken) own.delete(id);
      return !isTaken;
    },
    others,
  };
}
