/** What this device remembers of a design it stored on a server: the token is what may change it. */
export type KeptShare = {
  readonly id: string;
  readonly key: string;
  readonly token: string;
  /** ISO 8601. */
  readonly expires: string;
};

const place = "crowfoot.stored";

/** What was stored of a design last, unless it has expired. */
export function keptShare(designKey: string): KeptShare | undefined {
  return read().get(designKey);
}

/** Remembers what was stored, in the place of what was before. */
export function rememberShare(designKey: string, share: KeptShare): void {
  write(new Map([...read(), [designKey, share]]));
}

/** Forgets what was taken off the server. */
export function forgetKept(designKey: string): void {
  write(new Map([...read()].filter(([key]) => key !== designKey)));
}

function write(shares: ReadonlyMap<string, KeptShare>): void {
  try {
    localStorage.setItem(place, JSON.stringify([...shares]));
  } catch {
    // A full or closed storage: the link works, this device cannot change what lies under it.
  }
}

function read(): ReadonlyMap<string, KeptShare> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return new Map(Array.isArray(stored) ? stored.flatMap(entryOf) : []);
  } catch {
    return new Map();
  }
}

/** Whatever else writes into this storage is left out. */
function entryOf(entry: unknown): readonly (readonly [string, KeptShare])[] {
  if (!Array.isArray(entry)) return [];
  const [designKey, share]: readonly unknown[] = entry;
  if (typeof designKey !== "string" || typeof share !== "object" || share === null) return [];
  const { id, key, token, expires }: Readonly<Record<string, unknown>> = { ...share };
  const expired = !(Date.parse(String(expires)) > Date.now());
  if (expired || typeof id !== "string" || typeof key !== "string" || typeof token !== "string") return [];
  return [[designKey, { id, key, token, expires: String(expires) }]];
}
