import { countingMint } from "../src/core/base/mint.ts";
import { catalogOf } from "../src/core/document/catalog.ts";
import { importSql } from "../src/core/sql/import/import-sql.ts";
import { printScript } from "../src/core/sql/print/print-script.ts";
import { loadParser } from "../src/engine/parser/load-in-node.ts";
import { report } from "./measure/report.ts";
import { schemaSql } from "./measure/schema-sql.ts";
import { timeOf } from "./measure/time-of.ts";

const tables = 1000;
const indexes = Array.from({ length: tables }, (_, index) =>
  ["parent_0", "lower(title)", "made_at DESC"].map((key) => `create index on table_${index} (${key});`),
);
const sql = [schemaSql(tables), ...indexes.flat()].join("\n");
const { document } = importSql(sql, { parser: await loadParser(), mint: countingMint() });

report(
  "print 1,000 tables / 2,000 foreign keys / 3,000 indexes",
  await timeOf(() => printScript(catalogOf({ ...document }))),
  "under 300 ms",
);
