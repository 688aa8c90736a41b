import type { AlterEnumStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { EnumRecord, EnumValueRecord } from "../../../document/records/index.ts";
import type { Draft } from "../draft.ts";
import { findType, pathOf } from "../find.ts";
import { nameKey } from "../name-keys.ts";
import { type At, defineImporter } from "../statement.ts";
import { spelled, stringsOf, writtenName } from "../tree.ts";

/** ALTER TYPE … ADD VALUE and RENAME VALUE. */
export const alterEnum = defineImporter({
  type: "AlterEnumStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.typeName));
    const record = findType(draft, written);
    if (record?.kind !== "enum") {
      at.refuse(`There is no enum ${spelled(written)}.`);
      return;
    }
    at.about(`enum ${pathOf(draft, record.id)}`);
    if (statement.oldVal === undefined) addValue(draft, at, { record, statement });
    else renameValue(draft, at, { record, from: statement.oldVal, to: statement.newVal ?? "" });
  },
});

function findValue(draft: Draft, record: EnumRecord, name: string): EnumValueRecord | undefined {
  return draft.find("enum-value", draft.idsNamed(nameKey("value", record.id, name))[0]);
}

function addValue(
  draft: Draft,
  at: At,
  { record, statement }: { readonly record: EnumRecord; readonly statement: AlterEnumStmt },
): void {
  const name = statement.newVal ?? "";
  if (findValue(draft, record, name)) {
    if (statement.skipIfNewValExists === true) at.note(`The value ${name} exists already: nothing was done.`);
    else at.refuse(`The value ${name} exists already.`);
    return;
  }
  const value = blank("enum-value", draft.newId("enum-value"), { name });
  const neighbour = statement.newValNeighbor;
  if (neighbour === undefined) {
    draft.add(value, record.id);
    return;
  }
  const beside = findValue(draft, record, neighbour);
  if (!beside) {
    at.refuse(`${pathOf(draft, record.id)} has no value ${neighbour}.`);
    return;
  }
  const place = record.values.indexOf(beside.id) + (statement.newValIsAfter === true ? 1 : 0);
  draft.add(value, record.id);
  draft.replace({ ...record, values: record.values.toSpliced(place, 0, value.id) });
}

function renameValue(
  draft: Draft,
  at: At,
  { from, record, to }: { readonly record: EnumRecord; readonly from: string; readonly to: string },
): void {
  const value = findValue(draft, record, from);
  if (!value) at.refuse(`${pathOf(draft, record.id)} has no value ${from}.`);
  else if (findValue(draft, record, to)) at.refuse(`The value ${to} exists already.`);
  else draft.replace({ ...value, name: to });
}
