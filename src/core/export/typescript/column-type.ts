import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import type { DeclaredNames } from "./declared-names.ts";
import { arrayOf } from "./syntax.ts";
import { arrayElement, builtinPassage, extensionPassage, type Passage, type Transport } from "./transport.ts";

/** What a file is rendered from. */
export type TypeScope = {
  readonly catalog: Catalog;
  readonly transport: Transport;
  readonly names: Pick<DeclaredNames, "nameOf">;
  /** The name of the type of a column that identifies something; undefined for others. */
  readonly brandOf?: (column: ColumnRecord) => string | undefined;
};

/** How values of a column pass, null left aside; undefined when nothing is known of its type. */
export function columnPassage(scope: TypeScope, column: ColumnRecord): Passage | undefined {
  const brand = scope.brandOf?.(column);
  return brand === undefined ? passageOf(scope, column.type) : { read: brand, write: brand };
}

/** How values of a type pass, null left aside; undefined for a type nothing is known of. */
export function passageOf(scope: TypeScope, type: TypeReference): Passage | undefined {
  const element = scalarPassage(scope, type);
  if (element === undefined || type.dimensions === 0) return element;
  const read = elementRead(scope, type, element);
  const write = arrayOf(element.write, type.dimensions);
  return read === undefined
    ? { read: "string", write: `string | ${write}` }
    : { read: arrayOf(read, type.dimensions), write };
}

const text: Passage = { read: "string", write: "string" };

function scalarPassage(scope: TypeScope, { base }: TypeReference): Passage | undefined {
  const { catalog, names, transport } = scope;
  if (base.kind === "builtin") return builtinPassage(transport, base.name);
  if (base.kind === "external") return extensionPassage(transport, base.name);
  const record = catalog.record(base.id);
  switch (record?.kind) {
    case "enum":
      return { read: names.nameOf(record.id), write: names.nameOf(record.id) };
    case "domain": {
      const under = passageOf(scope, record.type);
      const name = names.nameOf(record.id);
      return under && { read: name, write: under.write === under.read ? name : under.write };
    }
    case "table":
    case "view":
    case "composite": {
      // Drivers give a row within a row as its text, `(1,x)`.
      if (transport !== "postgrest") return text;
      const name = names.nameOf(record.id);
      return name === "unknown" ? undefined : { read: name, write: name };
    }
    default:
      return text;
  }
}

/** What an array's elements are when it is read; undefined when the whole array comes as text. */
function elementRead(
  { catalog, transport }: TypeScope,
  { base }: TypeReference,
  element: Passage,
): string | undefined {
  if (transport === "postgrest") return element.read;
  if (base.kind === "builtin") return arrayElement(transport, base.name);
  // A domain's elements are not parsed: postgres.js knows only the parsers of types of pg_catalog.
  if (transport === "node-postgres") return undefined;
  return base.kind === "defined" && catalog.find("enum", base.id) ? element.read : "string";
}
