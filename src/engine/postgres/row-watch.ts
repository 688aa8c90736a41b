import type { Comparison } from "../../core/diff/comparison.ts";
import { survivingRows } from "../../core/diff/rows/surviving-rows.ts";
import type { RowFault } from "../../core/introspect/migration-proof.ts";
import type { Way } from "../../core/introspect/proof.ts";
import type { SqlRunner } from "./sql-runner.ts";

/** Tells what became of the rows that should survive, after a way was gone. */
export type RowWatch = (way: Way) => Promise<readonly RowFault[]>;

/** Remembers the rows that are there now and should survive: how many, and what the columns say that stay. */
export async function rowWatch(
  runner: SqlRunner,
  comparison: Comparison,
  filled: ReadonlySet<string>,
): Promise<RowWatch> {
  const tables = survivingRows(comparison, filled);
  const remembered = new Map<string, Answer>();
  for (const { before, path } of tables) remembered.set(path, await ask(runner, before));
  return async (way) => {
    const faults: RowFault[] = [];
    for (const { after, before, path } of tables) {
      const found = await ask(runner, way === "down" ? before : after);
      const old = remembered.get(path);
      if (old === undefined || old === found || (old.rows === found.rows && old.contents === found.contents))
        continue;
      const sentence =
        old.rows === found.rows
          ? `the rows of ${path} say something else in columns that stay`
          : `${path} has ${found.rows} rows, and had ${old.rows}`;
      faults.push({ way, table: path, sentence });
    }
    return faults;
  };
}

interface Answer {
  readonly rows: number;
  readonly contents: string;
}

async function ask(runner: SqlRunner, question: string): Promise<Answer> {
  const [row] = await runner.query(question);
  return { rows: Number(row?.rows ?? 0), contents: String(row?.contents ?? "") };
}
