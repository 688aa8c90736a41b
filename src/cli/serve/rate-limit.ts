/** So many at once, and as many again within an hour. */
export type Rate = { readonly perHour: number };

/** Whether one more is allowed to somebody at this moment (ms); else after how many seconds it is. */
export type RateLimit = (who: string, now: number) => { readonly waitSeconds: number } | undefined;

type Bucket = { readonly left: number; readonly at: number };

const hour = 3_600_000;
const mostBuckets = 20_000;

/** Counts for each client of this process: a bucket of `perHour` that fills evenly. */
export function rateLimit({ perHour }: Rate): RateLimit {
  const buckets = new Map<string, Bucket>();
  return (who, now) => {
    if (buckets.size >= mostBuckets) forgetFull(buckets, perHour, now);
    const left = leftIn(buckets.get(who), perHour, now);
    if (left < 1) return { waitSeconds: Math.ceil(((1 - left) * hour) / perHour / 1000) };
    // Behind the others again, so that the first are those not seen for the longest time.
    buckets.delete(who);
    buckets.set(who, { left: left - 1, at: now });
    return undefined;
  };
}

function leftIn(bucket: Bucket | undefined, perHour: number, now: number): number {
  if (!bucket) return perHour;
  return Math.min(perHour, bucket.left + ((now - bucket.at) * perHour) / hour);
}

/** Forgets clients whose bucket is full again, and where none is, the eighth not seen for the longest time. */
function forgetFull(buckets: Map<string, Bucket>, perHour: number, now: number): void {
  for (const [who, bucket] of buckets) if (leftIn(bucket, perHour, now) >= perHour) buckets.delete(who);
  for (const who of buckets.keys()) {
    if (buckets.size < (mostBuckets * 7) / 8) break;
    buckets.delete(who);
  }
}

/** Who asks, for counting: an IPv4 address, or the /64 of an IPv6 address, which one household has. */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return plain;
  const [front = "", back] = plain.split("::");
  const groups = front === "" ? [] : front.split(":");
  const behind = back === undefined || back === "" ? [] : back.split(":");
  const zeros = back === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const whole = [...groups, ...Array.from({ length: zeros }, () => "0"), ...behind];
  return `${whole.slice(0, 4).join(":")}::/64`;
}
