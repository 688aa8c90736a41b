import { quoteLiteral } from "../../postgres/quoting.ts";
import { verbatim } from "./verbatim.ts";

/** A statement without an IF NOT EXISTS of its own, so that it does nothing where its object exists. */
export function whenAbsent(statement: string): string {
  const conditions = ["duplicate_object", "duplicate_table", "duplicate_function"].join(" OR ");
  return block(`${verbatim(statement)};\nEXCEPTION WHEN ${conditions} THEN NULL;`);
}

/** An ATTACH PARTITION that does nothing where the table is a partition already. */
export function unlessAttached(statement: string, tableName: string): string {
  const attached = `SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = ${quoteLiteral(tableName)}::pg_catalog.regclass`;
  return block(`IF NOT EXISTS (${attached}) THEN\n${statement};\nEND IF;`);
}

/** The dollar quote's tag is lengthened until the text does not hold it. */
function block(body: string): string {
  let tag = "do";
  while (body.includes(`$${tag}$`)) tag += "_";
  return `DO $${tag}$ BEGIN\n${body}\nEND $${tag}$`;
}
