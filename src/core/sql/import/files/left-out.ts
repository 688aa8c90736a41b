import type { ScriptFile } from "./script-file.ts";

/** A stretch of a file that is not run when a design is built; UTF-16 offsets into the file. */
export type LeftOut = { readonly start: number; readonly end: number; readonly reason: string };

/** Names of files that take back what others do: golang-migrate, sqlx, Diesel, Postgrator, Flyway, Sqitch. */
const downFile = /(?:^|[./\\_-])(?:down|undo|rollback)\.sql$|(?:^|[\\/])U\d[\d._]*__[^\\/]*$/i;
const revertFolder = /(?:^|[\\/])(?:revert|verify)[\\/][^\\/]+$/;
const deployFolder = /(?:^|[\\/])deploy[\\/][^\\/]+$/;

/** Lines that begin a part that goes forward or back: goose, sql-migrate, dbmate, Rambler, node-pg-migrate. */
const direction =
  /^[ \t]*--[ \t]*(?:(?:\+goose[ \t]+|\+migrate[ \t]+|migrate:|rambler[ \t]+)(up|down)|(up|down)[ \t]+migration)\b[^\n]*$/gim;

/** Play's evolutions mark their parts with lines that are no SQL. */
const evolution = /^#[ \t]*---[ \t]*!(ups|downs)[^\n]*$/gim;

/** Whether a file is there to take back what others do, among the files that come with it. */
export function takesBack(name: string, all: readonly Pick<ScriptFile, "name">[]): boolean {
  if (downFile.test(name)) return all.some((other) => !downFile.test(other.name));
  return revertFolder.test(name) && all.some((other) => deployFolder.test(other.name));
}

/** The stretches of a file that take back what it does, and marks that are no SQL, in order. */
export function leftOutOf({ name, text }: ScriptFile, all: readonly ScriptFile[]): readonly LeftOut[] {
  if (takesBack(name, all))
    return [{ start: 0, end: text.length, reason: "In a file that takes back another" }];
  const leftOut: LeftOut[] = [];
  let down: number | undefined;
  for (const { end, forward, isSql, start } of marksIn(text)) {
    if (down !== undefined) leftOut.push(backward(down, start));
    if (!isSql) leftOut.push({ start, end, reason: "A mark of a migration tool" });
    down = forward ? undefined : end;
  }
  return down === undefined ? leftOut : [...leftOut, backward(down, text.length)];
}

type DirectionMark = {
  readonly start: number;
  readonly end: number;
  readonly forward: boolean;
  readonly isSql: boolean;
};

function marksIn(text: string): readonly DirectionMark[] {
  const found = [...text.matchAll(direction)];
  const isSql = found.length > 0;
  return (isSql ? found : [...text.matchAll(evolution)]).map(({ 0: line, 1: one, 2: other, index }) => ({
    start: index,
    end: index + line.length,
    forward: /^up/i.test(one ?? other ?? ""),
    isSql,
  }));
}

function backward(start: number, end: number): LeftOut {
  return { start, end, reason: "In the part that takes the migration back" };
}

/** The text with spaces where something is left out: all that remains keeps its place and line. */
export function withoutLeftOut(text: string, leftOut: readonly LeftOut[]): string {
  let rest = text;
  for (const { start, end } of leftOut) {
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\r\n]/g, " ") + rest.slice(end);
  }
  return rest;
}
