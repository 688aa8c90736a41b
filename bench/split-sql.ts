import { scan } from "../src/core/sql/import/scan/scan.ts";
import { report } from "./measure/report.ts";
import { schemaSql } from "./measure/schema-sql.ts";
import { timeOf } from "./measure/time-of.ts";

const sql = schemaSql(1000);

report(
  "split 1,000 tables / 10,000 columns of DDL",
  await timeOf(() => scan(sql)),
  "a small part of 1,000 ms",
);
