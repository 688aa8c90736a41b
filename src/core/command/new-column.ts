import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { blank } from "../document/blank.ts";
import { idOf } from "../document/id.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { defaultName } from "../postgres/default-names.ts";
import { parseType } from "../postgres/parse-type.ts";
import { quoteLiteral, quoteQualified } from "../postgres/quoting.ts";
import { tokenize } from "../postgres/tokens.ts";
import { isSerialType, serialTypes } from "../postgres/type-names.ts";
import type { Edit } from "./edit.ts";
import { typeLookup } from "./lookup.ts";
import { columnNameRefusal, takenIn } from "./names.ts";

/** A column as a person describes it. `type` is SQL, `serial` included; `default` and `generated` are expressions. */
export type ColumnInput = {
  readonly name: string;
  readonly type: string;
  readonly notNull?: boolean;
  readonly default?: string | null;
  readonly identity?: "always" | "by default" | null;
  readonly generated?: string | null;
  readonly comment?: string | null;
};

const blankOptions = {
  start: null,
  increment: null,
  minimum: null,
  maximum: null,
  cache: null,
  cycle: false,
};

/** The identity of a column whose numbers start at 1. */
export function plainIdentity(when: "always" | "by default"): NonNullable<ColumnRecord["identity"]> {
  return { when, sequence: null, options: blankOptions };
}

/** Makes a column at the end of a table, with the sequence that a serial type brings. */
export function addColumn(
  edit: Edit,
  table: TableRecord,
  { input, mint }: { readonly input: ColumnInput; readonly mint: Mint },
): ColumnRecord | Refusal {
  const name = input.name.trim();
  const refused = columnNameRefusal(edit.now(), { tableId: table.id, name }) ?? valueRefusal(input);
  if (refused) return refused;
  const serial = serialOf(input.type);
  const type = parseType(serial ?? input.type, typeLookup(edit.now()));
  if (isRefusal(type)) return type;
  const identity = input.identity == null ? null : plainIdentity(input.identity);
  const generated =
    input.generated == null ? null : { expression: input.generated.trim(), storage: "stored" as const };
  const column = blank("column", idOf("column", mint()), {
    name,
    type,
    notNull: input.notNull === true || identity !== null || serial !== undefined,
    default: input.default?.trim() ?? null,
    identity,
    generated,
    comment: input.comment ?? null,
  });
  const owner = edit.find("table", table.id) ?? table;
  edit.put(column);
  edit.put({ ...owner, columns: [...owner.columns, column.id] });
  return serial === undefined ? column : withSequence(edit, column, { serial, mint });
}

/** Why the values of a column do not go together; undefined when they do. */
function valueRefusal(input: ColumnInput): Refusal | undefined {
  const values = [input.default, input.identity, input.generated].filter((value) => value != null);
  if (values.length > 1)
    return refuse("A column has a default, an identity or a generated value, only one of them.");
  if (values.length > 0 && serialOf(input.type) !== undefined)
    return refuse("A serial column has a default already: the next number of its sequence.");
  return [input.default, input.generated].some((sql) => sql != null && tokenize(sql).length === 0)
    ? refuse("The expression is empty.")
    : undefined;
}

function serialOf(type: string): "int2" | "int4" | "int8" | undefined {
  const word = type.trim().toLowerCase();
  return isSerialType(word) ? serialTypes[word] : undefined;
}

const sequenceTypes = { int2: "smallint", int4: "integer", int8: "bigint" } as const;

function withSequence(
  edit: Edit,
  column: ColumnRecord,
  { serial, mint }: { readonly serial: keyof typeof sequenceTypes; readonly mint: Mint },
): ColumnRecord {
  const catalog = edit.now();
  const table = catalog.tableOf(column.id);
  const namespace = catalog.namespaceOf(column.id);
  if (!table || !namespace) return column;
  const name = defaultName(
    { kind: "sequence", table: table.name, columns: [column.name] },
    takenIn(catalog, namespace.id),
  );
  const sequence = blank("sequence", idOf("sequence", mint()), {
    name,
    type: sequenceTypes[serial],
    options: blankOptions,
    ownedBy: column.id,
  });
  edit.put(sequence);
  edit.put({ ...namespace, sequences: [...namespace.sequences, sequence.id] });
  const numbered = {
    ...column,
    default: `nextval(${quoteLiteral(quoteQualified(namespace.name, name))}::regclass)`,
  };
  edit.put(numbered);
  return numbered;
}
