import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import { defineFormat, type Stamp, stampText, type Titled } from "../format.ts";
import { misread, partText } from "../part-text.ts";

const JOURNAL = "meta/_journal.json";

const BREAKPOINT = "--> statement-breakpoint\n";

/** A file for each round, and the journal that says when each comes; there is no way back and no mark. */
export const drizzleFormat = defineFormat({
  id: "drizzle",
  title: "Drizzle",
  stamp: "timestamp",
  mixed: true,
  upOnly: true,
  shares: [JOURNAL],
  joining: "Where there is a journal already, add the new entries to it.",
  render(round) {
    const { stamp, up } = round;
    const wrong = misread([up], /--> statement-breakpoint/, "Drizzle");
    if (wrong) return wrong;
    const told = up.transactional ? up : { ...up, remarks: [...up.remarks, ...byHand(timeOf(stamp))] };
    const text = partText(told, (statement) => `${statement}\n${BREAKPOINT}`);
    const whole = text.endsWith(BREAKPOINT) ? text.slice(0, -BREAKPOINT.length) : text;
    return [{ path: `${tagOf(round)}.sql`, text: whole }];
  },
  share(rounds, { shared }) {
    const entries = entriesIn(shared?.(JOURNAL));
    if (isRefusal(entries)) return entries;
    const all = [...entries, ...rounds.map((round, at) => entryOf(round, entries.length + at))];
    const journal = { version: "7", dialect: "postgresql", entries: all };
    return [{ path: JOURNAL, text: `${JSON.stringify(journal, undefined, 2)}\n` }];
  },
});

function byHand(when: number): readonly string[] {
  return [
    "Drizzle runs all that is pending in one transaction, where this cannot stand. When all before it is applied,",
    "and before it is in the journal, run it by itself with psql and tell Drizzle so:",
    `INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('by hand', ${when});`,
  ];
}

function tagOf({ name, stamp }: Titled): string {
  return `${stampText(stamp, 4)}_${name}`;
}

function entryOf(round: Titled, idx: number): object {
  return { idx, version: "7", when: timeOf(round.stamp), tag: tagOf(round), breakpoints: true };
}

/** Milliseconds since 1970; Drizzle runs what comes after the last that it ran. */
function timeOf(stamp: Stamp): number {
  if ("number" in stamp) return stamp.number;
  const written = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp.timestamp)?.slice(1) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = written.map(Number);
  return (((daysUntil(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000;
}

/** Days since 1970, in years that begin with March, so that the day that is not always there is the last. */
function daysUntil(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return from * 365 + leaps + ofYear - 719_468;
}

function entriesIn(text: string | undefined): readonly unknown[] | Refusal {
  if (text === undefined) return [];
  const wrong = refuse(`${JOURNAL} is no journal of Drizzle`);
  try {
    const journal: unknown = JSON.parse(text);
    const isJournal = typeof journal === "object" && journal !== null && "entries" in journal;
    return isJournal && Array.isArray(journal.entries) ? journal.entries : wrong;
  } catch {
    return wrong;
  }
}
