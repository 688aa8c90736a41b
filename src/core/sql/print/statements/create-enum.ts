import type { Catalog } from "../../../document/catalog.ts";
import type { EnumRecord } from "../../../document/records/index.ts";
import { quoteLiteral } from "../../../postgres/quoting.ts";
import { nameOf } from "../name-of.ts";

/** CREATE TYPE … AS ENUM, one label a line. */
export function createEnum(catalog: Catalog, type: EnumRecord): string {
  const labels = type.values.map((id) => `\n  ${quoteLiteral(catalog.get("enum-value", id).name)}`);
  const list = labels.length === 0 ? "" : `${labels.join(",")}\n`;
  return `CREATE TYPE ${nameOf(catalog, type)} AS ENUM (${list})`;
}
