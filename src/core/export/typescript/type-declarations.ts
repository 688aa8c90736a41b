import type {
  AttributeRecord,
  CompositeRecord,
  DomainRecord,
  EnumRecord,
} from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { enumLabels } from "../resolved-type.ts";
import { passageOf, type TypeScope } from "./column-type.ts";
import type { DeclaredNames } from "./declared-names.ts";
import { documentation, literal, propertyKey } from "./syntax.ts";

/** An enum as the list of its values and their union. */
export function enumType(
  { catalog, names }: TypeScope & { readonly names: Pick<DeclaredNames, "nameOf" | "valuesOf"> },
  record: EnumRecord,
): string {
  const values = names.valuesOf(record.id);
  return (
    documentation(record.comment ?? `The values of ${catalog.pathOf(record.id)}, in their order.`) +
    `export const ${values} = [${enumLabels(catalog, record).map(literal).join(", ")}] as const;\n` +
    `export type ${names.nameOf(record.id)} = (typeof ${values})[number];\n`
  );
}

/** A domain as a name for what is under it. */
export function domainType(scope: TypeScope, { id, comment, type }: DomainRecord): string {
  const read = passageOf(scope, type)?.read ?? "unknown";
  const words = comment ?? `The domain ${scope.catalog.pathOf(id)} over ${typeLabel(scope.catalog, type)}.`;
  return `${documentation(words)}export type ${scope.names.nameOf(id)} = ${read};\n`;
}

/** A composite type as an object; PostgreSQL lets any of its attributes be null. */
export function compositeType(scope: TypeScope, { id, comment, attributes }: CompositeRecord): string {
  const { catalog } = scope;
  const property = (attribute: AttributeRecord): string => {
    const type = passageOf(scope, attribute.type)?.read ?? "unknown";
    const text = type === "unknown" ? type : `${type} | null`;
    return `${documentation(attribute.comment, "  ")}  ${propertyKey(attribute.name)}: ${text};\n`;
  };
  const inner = attributes.map((attribute) => property(catalog.get("attribute", attribute))).join("");
  const words = comment ?? `A value of the composite type ${catalog.pathOf(id)}.`;
  return `${documentation(words)}export interface ${scope.names.nameOf(id)} {${inner === "" ? "" : `\n${inner}`}}\n`;
}
