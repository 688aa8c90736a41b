import { type Refusal, refuse } from "../../core/base/refusal.ts";

/** What `crowfoot serve` was told, checked. */
export type ServeSettings = {
  readonly host: string;
  readonly port: number;
  readonly base: string;
  readonly store: string | undefined;
  readonly limits: { readonly mostBytes: number; readonly mostTotal: number; readonly mostDays: number };
  readonly perHour: number;
  readonly auditFile: string | undefined;
};

const units: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };

/** Reads the flags by their names; what is absent has its usual value. */
export function readSettings(flag: (name: string) => string | undefined): ServeSettings | Refusal {
  const port = numberOf(flag, "port", { usual: 8080, least: 0, most: 65_535 });
  if (typeof port !== "number") return port;
  const days = numberOf(flag, "expiry", { usual: 90, least: 1, most: 36_500 });
  if (typeof days !== "number") return days;
  const perHour = numberOf(flag, "rate", { usual: 60, least: 1, most: 1_000_000 });
  if (typeof perHour !== "number") return perHour;
  const mostBytes = sizeOf(flag, "max-size", "1M");
  if (typeof mostBytes !== "number") return mostBytes;
  const mostTotal = sizeOf(flag, "max-total", "1G");
  if (typeof mostTotal !== "number") return mostTotal;
  const base = baseOf(flag("base") ?? "/");
  if (typeof base !== "string") return base;
  const store = flag("store") ?? "none";
  return {
    host: flag("host") ?? "127.0.0.1",
    port,
    base,
    store: store === "none" || store === "" ? undefined : store,
    limits: { mostBytes, mostTotal, mostDays: days },
    perHour,
    auditFile: flag("audit"),
  };
}

type Range = { readonly usual: number; readonly least: number; readonly most: number };

function numberOf(
  flag: (name: string) => string | undefined,
  name: string,
  { usual, least, most }: Range,
): number | Refusal {
  const written = flag(name);
  if (written === undefined) return usual;
  const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
  return value >= least && value <= most
    ? value
    : refuse(`--${name} is a whole number from ${least} to ${most}, not “${written}”`);
}

function sizeOf(flag: (name: string) => string | undefined, name: string, usual: string): number | Refusal {
  const written = flag(name) ?? usual;
  const [, digits, unit = ""] = /^(\d{1,9})([kmg]?)b?$/.exec(written.toLowerCase()) ?? [];
  const bytes = Number(digits) * (units[unit] ?? Number.NaN);
  return bytes >= 1
    ? bytes
    : refuse(`--${name} is a number of bytes such as 500k, 2M or 1G, not “${written}”`);
}

/** `crowfoot`, `/crowfoot` and `/crowfoot/` are all the same path. */
function baseOf(written: string): string | Refusal {
  const path = written.replace(/^\/+|\/+$/g, "");
  if (!/^(?:[\w.~-]+(?:\/[\w.~-]+)*)?$/.test(path) || path.split("/").some((part) => /^\.+$/.test(part)))
    return refuse(`--base is a path such as /crowfoot/, not “${written}”`);
  return path === "" ? "/" : `/${path}/`;
}
