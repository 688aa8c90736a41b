import type { Catalog } from "../../../document/catalog.ts";
import type { EnumRecord } from "../../../document/records/index.ts";
import { quoteLiteral } from "../../../postgres/quoting.ts";
import { nameOf } from "../name-of.ts";

/** ALTER TYPE … ADD VALUE at its place. It cannot be used before its transaction ends, nor taken back. */
export function addEnumValue(
  catalog: Catalog,
  type: EnumRecord,
  {
    name,
    place,
  }: {
    readonly name: string;
    readonly place: { readonly where: "BEFORE" | "AFTER"; readonly of: string } | null;
  },
): string {
  const where = place ? ` ${place.where} ${quoteLiteral(place.of)}` : "";
  return `ALTER TYPE ${nameOf(catalog, type)} ADD VALUE ${quoteLiteral(name)}${where}`;
}
