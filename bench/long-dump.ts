import { countingMint } from "../src/core/base/mint.ts";
import { importSql } from "../src/core/sql/import/import-sql.ts";
import { loadParser } from "../src/engine/parser/load-in-node.ts";
import { readLongText } from "../src/engine/read-long-text.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

const parser = await loadParser();
const encoder = new TextEncoder();
const rows = encoder.encode(
  "42\ta row as tables have them; with a semicolon\t2026-01-01 00:00:00\n".repeat(1500),
);

/** Bytes of heap at the worst moment. */
let most = 0;

/** A dump of this many megabytes: 20 tables with their rows. */
async function* dumpOf(megabytes: number): AsyncGenerator<Uint8Array> {
  for (let table = 0; table < 20; table += 1) {
    yield encoder.encode(
      `CREATE TABLE t${table} (id int, body text, at timestamp);\nCOPY t${table} FROM stdin;\n`,
    );
    for (let bytes = 0; bytes < (megabytes * 1e6) / 20; bytes += rows.length) {
      yield rows;
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
    yield encoder.encode("\\.\n\n");
  }
}

async function read(megabytes: number): Promise<void> {
  const long = await readLongText(dumpOf(megabytes));
  if (long === undefined) throw new Error("The dump was not read piece by piece.");
  importSql(long.text, { parser, mint: countingMint() });
}

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const milliseconds = await timeOf(() => read(20));
const heap = Math.round((most - before) / 1e6);
report(`a dump of 20 MB with rows (heap grows by ${heap} MB at most)`, milliseconds, "bounded memory");
