import { existsSync, readFileSync } from "node:fs";
import { countingMint } from "../src/core/base/mint.ts";
import { decodeLink } from "../src/core/share/decode-link.ts";
import { encodeLink } from "../src/core/share/encode-link.ts";
import { importSql } from "../src/core/sql/import/import-sql.ts";
import { loadParser } from "../src/engine/parser/load-in-node.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

const parser = await loadParser();
for (const name of ["chinook", "northwind", "pagila", "omop", "lago"]) {
  const file = `../shared/corpus/${name}.sql`;
  if (!existsSync(file)) {
    console.log(`${name}: skipped, the corpus is not here`);
    continue;
  }
  const { document } = importSql(readFileSync(file, "utf8"), { parser, mint: countingMint() });
  const link = encodeLink(document);
  report(
    `link of ${name}: ${link.length} characters, encode`,
    await timeOf(() => encodeLink(document)),
    "under 50 ms",
  );
  report(`link of ${name}, decode`, await timeOf(() => decodeLink(link)), "under 50 ms");
}
