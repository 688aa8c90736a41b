import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { deflateSync, strToU8 } from "fflate";
import { countingMint } from "../src/core/base/mint.ts";
import { catalogOf } from "../src/core/document/catalog.ts";
import type { Document } from "../src/core/document/document.ts";
import { writeDesignFile } from "../src/core/document/file.ts";
import { decodeLink } from "../src/core/share/decode-link.ts";
import { encodeLink } from "../src/core/share/encode-link.ts";
import { importSql } from "../src/core/sql/import/import-sql.ts";
import { printScript } from "../src/core/sql/print/print-script.ts";
import { loadParser } from "../src/engine/parser/load-in-node.ts";
import { lzLetters } from "./measure/lz-letters.ts";
import { processorTimeOf } from "./measure/processor-time-of.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

/** Characters that deflated bytes take in an address. */
function deflated(text: string): number {
  return Math.ceil((deflateSync(strToU8(text), { level: 9, mem: 9 }).length * 4) / 3);
}

/** Lengths in characters, and what each is for a table and for a column; the last two in hundredths of the print. */
function tell(name: string, document: Document): void {
  const catalog = catalogOf(document);
  const tables = catalog.all("table").length;
  const columns = catalog.all("column").length;
  const json = JSON.stringify([...document.schema.values(), ...document.diagram.values()]);
  const ddl = printScript(catalog);
  const lengths = {
    link: encodeLink(document).length,
    "JSON + lz-string": lzLetters(json),
    "JSON + deflate": deflated(json),
    "design file + deflate": deflated(writeDesignFile(document)),
    "DDL + deflate": deflated(ddl),
  };
  console.log(`${name}: ${tables} tables, ${columns} columns`);
  for (const [way, length] of Object.entries(lengths)) {
    const parts = [length, (length / tables).toFixed(1), (length / columns).toFixed(2)];
    const share = `${((100 * lengths.link) / length).toFixed(0)} %`;
    const [whole, perTable, perColumn] = parts.map((part) => String(part).padStart(9));
    console.log(
      `  ${way.padEnd(24)}${whole} ${perTable} a table ${perColumn} a column   link is ${share} of it`,
    );
  }
}

/** Time on the clock, and of the processors: those count threads that collect and compile, but no other program. */
async function tellTime(work: string, run: () => unknown): Promise<void> {
  const processors = processorTimeOf(run).toFixed(1);
  report(`${work} (${processors} ms of processors)`, await timeOf(run), "under 50 ms");
}

/** Says to this program that it is the fresh Node: it opens the link on its standard input, and nothing else. */
const fresh = "--fresh";

/** Milliseconds on the clock of the first opening of a link in a fresh Node: what a person waits for. */
function firstDecoding(link: string): number {
  const [, program = ""] = process.argv;
  return Number(spawnSync(process.execPath, [program, fresh], { input: link, encoding: "utf8" }).stdout);
}

if (process.argv[2] === fresh) {
  const link = readFileSync(0, "utf8");
  const start = performance.now();
  decodeLink(link);
  console.log(performance.now() - start);
  process.exit();
}

const parser = await loadParser();
const folder = "../shared/corpus";
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".sql")) : [];
if (files.length === 0) console.log("share-link: skipped, the corpus is not here");
for (const file of files) {
  const name = file.replace(/\.sql$/, "");
  const { document } = importSql(readFileSync(`${folder}/${file}`, "utf8"), { parser, mint: countingMint() });
  tell(name, document);
  const link = encodeLink(document);
  await tellTime(`link of ${name}, encode`, () => encodeLink(document));
  await tellTime(`link of ${name}, decode`, () => decodeLink(link));
  report(`link of ${name}, first decode in a fresh Node`, firstDecoding(link), "no aim");
}
