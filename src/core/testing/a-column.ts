import { blank } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { quoteName } from "../postgres/quoting.ts";
import type { Choices } from "./choices.ts";
import { builtin, builtinTypeFrom, isTextual, isWhole, typeFrom } from "./column-types.ts";
import { textOf } from "./expressions.ts";
import { newId } from "./growth.ts";
import { commentFrom } from "./names.ts";
import { sequenceOptionsFrom } from "./sequence-options.ts";

type Place = { readonly table: string; readonly name: string; readonly choices: Choices };

/** A new column of a table: plain, with a default, an identity, or generated from the columns there are. */
export function columnFrom(document: Document, { table, name, choices }: Place): ColumnRecord {
  const { type, constant } = typeFrom(catalogOf(document), choices);
  const plain = blank("column", newId(document, "column"), {
    name,
    type,
    notNull: choices.once(3),
    comment: commentFrom(choices),
  });
  switch (choices.below(6)) {
    case 2:
      return { ...plain, default: constant };
    case 3:
      return isWhole(plain) ? withIdentity(plain, choices) : { ...plain, default: constant };
    case 4:
      return generatedFrom(plain, catalogOf(document).columnsOf(table), choices);
    case 5:
      return withStorage(plain, choices);
    default:
      return plain;
  }
}

function withIdentity(column: ColumnRecord, choices: Choices): ColumnRecord {
  const when = choices.pick(["by default", "always"]);
  return {
    ...column,
    notNull: true,
    identity: { when, sequence: null, options: sequenceOptionsFrom(choices) },
  };
}

function generatedFrom(
  column: ColumnRecord,
  others: readonly ColumnRecord[],
  choices: Choices,
): ColumnRecord {
  const source = choices.among(
    others.filter((other) => other.generated === null && other.type.base.kind === "builtin"),
  );
  if (!source) return column;
  const storage = choices.pick(["stored", "virtual"]);
  if (isTextual(source)) {
    return { ...column, type: builtin("text"), generated: { expression: textOf(source, choices), storage } };
  }
  const expression = `${quoteName(source.name)} IS NULL`;
  return { ...column, type: builtin("bool"), generated: { expression, storage } };
}

function withStorage(column: ColumnRecord, choices: Choices): ColumnRecord {
  if (!isTextual(column)) return { ...column, type: builtinTypeFrom(choices).type };
  return {
    ...column,
    collation: choices.once(2) ? { namespace: null, name: choices.pick(["C", "POSIX"]) } : null,
    storage: choices.pick([null, "external", "main"]),
    compression: choices.once(3) ? "pglz" : null,
  };
}
