import { laterFeatures } from "../postgres/later-features.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import { scan } from "../sql/import/scan/scan.ts";

/** Later words that have an older one for nearly the same. */
const older: readonly (readonly [since: number, words: RegExp, instead: string])[] = [
  [18, /uuidv7\(\)/g, "gen_random_uuid()"],
  [18, / VIRTUAL/g, " STORED"],
  [18, /,\s*CONSTRAINT must NOT NULL id/g, ""],
  [16, / STORAGE EXTERNAL/g, ""],
  [15, /numeric\(3,-2\)/g, "numeric(3,2)"],
  [14, / COMPRESSION pglz/g, ""],
  [13, /gen_random_uuid\(\)/g, "(md5(random()::text))::uuid"],
];

/** A script in words that a server of this major version knows; statements without such words are left out. */
export function knownTo(major: number, sql: string, parser: SqlParser): string {
  const text = older.reduce(
    (said, [since, words, instead]) => (major < since ? said.replace(words, instead) : said),
    sql,
  );
  return scan(text)
    .filter((segment) => segment.kind === "sql")
    .reduceRight((left, { start, text: statement }) => {
      const parsed = parser.parse(statement);
      if ("error" in parsed || laterFeatures(parsed.tree, major).length === 0) return left;
      return left.slice(0, start) + left.slice(start + statement.length);
    }, text);
}
