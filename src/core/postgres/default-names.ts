import { byteLength } from "../base/byte-length.ts";

/** The length of a name in bytes of UTF-8 that PostgreSQL keeps (NAMEDATALEN - 1). */
export const longestName = 63;

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** The longest beginning of a text that fits into so many bytes, without a broken character. */
export function clipToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > limit) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

/** What PostgreSQL makes of a name that is too long. */
export function truncateName(name: string): string {
  return clipToBytes(name, longestName);
}

/**
 * PostgreSQL's `makeObjectName` (src/backend/commands/indexcmds.c): `table_column_label`, cutting the longer of the
 * first two parts until the whole fits.
 */
export function objectName(first: string, second: string | null, label: string): string {
  const overhead = (second === null ? 0 : 1) + (label === "" ? 0 : byteLength(label) + 1);
  const available = longestName - overhead;
  let firstBytes = byteLength(first);
  let secondBytes = second === null ? 0 : byteLength(second);
  while (firstBytes + secondBytes > available) {
    if (firstBytes > secondBytes) firstBytes -= 1;
    else secondBytes -= 1;
  }
  const parts = [clipToBytes(first, firstBytes)];
  if (second !== null) parts.push(clipToBytes(second, secondBytes));
  if (label !== "") parts.push(label);
  return parts.join("_");
}

const labels = {
  "primary-key": "pkey",
  unique: "key",
  "foreign-key": "fkey",
  check: "check",
  exclusion: "excl",
  index: "idx",
  sequence: "seq",
  statistics: "stat",
} as const;

/** What a name is asked for: the table, and the columns (or `indexKeyNames`) that PostgreSQL puts into it. */
export type NameRequest = {
  readonly kind: keyof typeof labels;
  readonly table: string;
  /** Primary keys leave them out; a check has one if it mentions just one; a sequence has one. */
  readonly columns: readonly string[];
};

/**
 * The name PostgreSQL chooses when none is given (`ChooseIndexName`, `ChooseConstraintName`, `ChooseRelationName`):
 * the first of `t_a_key`, `t_a_key1`, `t_a_key2`, … that is not taken.
 */
export function defaultName(request: NameRequest, isTaken: (name: string) => boolean): string {
  const columns = request.kind === "primary-key" ? [] : request.columns;
  const second = columns.length === 0 ? null : joinNames(columns);
  for (let pass = 0; ; pass += 1) {
    const label = `${labels[request.kind]}${pass === 0 ? "" : pass}`;
    const name = objectName(request.table, second, label);
    if (!isTaken(name)) return name;
  }
}

/** `ChooseIndexNameAddition`: names joined until 64 bytes are passed. */
function joinNames(names: readonly string[]): string {
  let joined = "";
  for (const name of names) {
    joined += joined === "" ? name : `_${name}`;
    if (byteLength(joined) > longestName) break;
  }
  return joined;
}

/**
 * `ChooseIndexColumnNames`: the names of an index's keys, made different from each other by numbers.
 * Given are the columns' names and, for expressions, what PostgreSQL would call their result; null becomes `expr`.
 */
export function indexKeyNames(names: readonly (string | null)[]): readonly string[] {
  const chosen: string[] = [];
  for (const name of names) {
    const original = name ?? "expr";
    let candidate = original;
    for (let number = 1; chosen.includes(candidate); number += 1) {
      candidate = `${clipToBytes(original, longestName - String(number).length)}${number}`;
    }
    chosen.push(candidate);
  }
  return chosen;
}
