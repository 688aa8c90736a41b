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
  return Date.parse(stamp.timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6Z"));
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
