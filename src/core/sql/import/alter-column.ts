import { equal } from "../../base/equal.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { Alter, Alteration, Alterations } from "./alteration.ts";
import { addColumn as defineColumn } from "./column.ts";
import { addConstraint } from "./constraint.ts";
import { inheritColumn } from "./copied-column.ts";
import type { Draft } from "./draft.ts";
import { dropRecord } from "./dropping.ts";
import { columnFor, findColumn, pathOf } from "./find.ts";
import { alteredIdentity, identityOf } from "./identity.ts";
import { withNotNull } from "./not-null.ts";
import { mergeParameters, parameterName, parametersOf } from "./options.ts";
import { childrenOf, withDescendants } from "./partitions.ts";
import type { At } from "./statement.ts";
import { itemsOf, partOf, partsOf } from "./tree.ts";
import { qualifiedNameOf, typeReferenceOf } from "./type-reference.ts";

const storages = ["plain", "external", "extended", "main"] as const;

/** Changes the column a command names, and those of the same name in the tables below unless ONLY. */
function changeColumn(
  draft: Draft,
  at: At,
  wanted: Alteration & { readonly change: (column: ColumnRecord) => ColumnRecord | undefined },
): void {
  const { change, command, only, table } = wanted;
  const name = command.name ?? "";
  if (!columnFor(draft, at, { table, name })) return;
  for (const each of only ? [table] : withDescendants(draft, table.id)) {
    const column = findColumn(draft, each, name);
    const changed = column && change(column);
    if (changed) draft.replace(changed);
  }
}

const addColumn: Alter = (draft, at, { command, only, table }) => {
  const definition = partOf(command.def, "ColumnDef");
  if (!definition) return;
  const name = definition.colname ?? "";
  if (findColumn(draft, table, name)) {
    if (command.missing_ok === true) at.note(`The column ${name} exists already: nothing was done.`);
    else at.refuse(`${pathOf(draft, table.id)} has a column ${name} already.`, definition.location);
    return;
  }
  const defined = defineColumn(draft, at, { table, definition });
  if (!defined) return;
  const below = only ? [] : withDescendants(draft, table.id).slice(1);
  for (const child of below) {
    const own = findColumn(draft, child, name);
    if (!own) inheritColumn(draft, defined.column, child.id);
    else if (child.inherits.some((id) => id === table.id)) draft.replace({ ...own, redeclared: true });
  }
  for (const clause of defined.constraints) {
    addConstraint(draft, at, { table, clause, column: defined.column, toExisting: true, only });
  }
};

const dropColumn: Alter = (draft, at, { command, only, table }) => {
  const name = command.name ?? "";
  if (!findColumn(draft, table, name) && command.missing_ok === true) {
    at.note("Nothing to drop");
    return;
  }
  if (!columnFor(draft, at, { table, name })) return;
  const cascade = command.behavior === "DROP_CASCADE";
  for (const column of droppedWith(draft, table, { name, only }))
    dropRecord(draft, at, { id: column.id, cascade });
};

/** A column and, below it, those that are nothing but inherited from it; with ONLY these stay as their tables' own. */
function droppedWith(
  draft: Draft,
  table: TableRecord,
  { name, only }: { readonly name: string; readonly only: boolean },
): readonly ColumnRecord[] {
  const own = findColumn(draft, table, name);
  if (!own) return [];
  const below = childrenOf(draft, table.id).flatMap((child) => {
    const column = findColumn(draft, child, name);
    if (!column) return [];
    const others = child.inherits.filter(
      (id) => id !== table.id && findColumn(draft, draft.get("table", id), name),
    );
    if (others.length > 0) return [];
    if (!only && !column.redeclared) return droppedWith(draft, child, { name, only });
    draft.replace({ ...column, redeclared: false });
    return [];
  });
  return [own, ...below];
}

const setDefault: Alter = (draft, at, alteration) => {
  const { command, range } = alteration;
  const word = at.source.findWord(["default"], range);
  const text = command.def ? at.source.slice({ from: word + 1, to: range.to }) : null;
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => {
      if (column.identity || column.generated) {
        return at.refuse(`${column.name} is an identity or generated column: it has no default of its own.`);
      }
      return { ...column, default: text };
    },
  });
};

const setType: Alter = (draft, at, alteration) => {
  const definition = partOf(alteration.command.def, "ColumnDef");
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => {
      const type = typeReferenceOf(definition?.typeName, draft);
      const collation = qualifiedNameOf(definition?.collClause?.collname);
      return { ...column, type, collation, default: defaultAfter(column, type) };
    },
  });
};

/** A plain string stays of the type that it was read as when its column gets another. */
function defaultAfter(column: ColumnRecord, type: ColumnRecord["type"]): string | null {
  const { base } = column.type;
  const wasPlain = column.default !== null && /^'(?:[^']|'')*'$/.test(column.default);
  if (!wasPlain || base.kind !== "builtin" || base.name === "char" || equal(base, type.base)) {
    return column.default;
  }
  return `${column.default}::${base.name}`;
}

/** NOT NULL holds for the tables below even with ONLY, or PostgreSQL would refuse. */
const setNotNull: Alter = (draft, at, alteration) => {
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => withNotNull({ ...column, notNull: true }, { notValid: false }),
  });
};

const dropNotNull: Alter = (draft, at, alteration) => {
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => {
      if (!isInPrimaryKey(draft, alteration.table, column) && !column.identity) {
        return { ...column, notNull: false, notNullConstraint: null };
      }
      const reason = column.identity ? "an identity column" : "part of the primary key";
      return at.refuse(`${column.name} is ${reason} and so never null.`);
    },
  });
};

function isInPrimaryKey(draft: Draft, table: TableRecord, column: ColumnRecord): boolean {
  return table.constraints.some((id) => draft.find("primary-key", id)?.columns.includes(column.id) === true);
}

const setExpression: Alter = (draft, at, alteration) => {
  const { source } = at;
  const { range } = alteration;
  const open = source.openParenthesis(range);
  const expression = source.slice({ from: open + 1, to: source.afterClosing(open) - 1 });
  changeColumn(draft, at, {
    ...alteration,
    change: (column) =>
      column.generated
        ? { ...column, generated: { ...column.generated, expression } }
        : at.refuse(`${column.name} is no generated column.`),
  });
};

const dropExpression: Alter = (draft, at, alteration) => {
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => {
      if (column.generated) return { ...column, generated: null };
      if (alteration.command.missing_ok !== true) return at.refuse(`${column.name} is no generated column.`);
      at.note("Nothing to drop");
      return undefined;
    },
  });
};

const setStorage: Alter = (draft, at, alteration) => {
  const word = partOf(alteration.command.def, "String")?.sval?.toLowerCase();
  const storage = storages.find((each) => each === word) ?? null;
  changeColumn(draft, at, { ...alteration, change: (column) => ({ ...column, storage }) });
};

const setCompression: Alter = (draft, at, alteration) => {
  const word = partOf(alteration.command.def, "String")?.sval ?? "default";
  const compression = word === "default" ? null : word;
  changeColumn(draft, at, { ...alteration, change: (column) => ({ ...column, compression }) });
};

const setStatistics: Alter = (draft, at, alteration) => {
  const target = partOf(alteration.command.def, "Integer");
  const value = target ? (target.ival ?? 0) : -1;
  const statisticsTarget = value < 0 ? null : value;
  changeColumn(draft, at, { ...alteration, change: (column) => ({ ...column, statisticsTarget }) });
};

const setOptions: Alter = (draft, at, alteration) => {
  const set = parametersOf(itemsOf(alteration.command.def));
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => ({ ...column, parameters: mergeParameters(column.parameters, set) }),
  });
};

const resetOptions: Alter = (draft, at, alteration) => {
  const names = partsOf(itemsOf(alteration.command.def), "DefElem").map(parameterName);
  changeColumn(draft, at, {
    ...alteration,
    change: (column) => ({ ...column, parameters: mergeParameters(column.parameters, [], names) }),
  });
};

const addIdentity: Alter = (draft, at, { command, table }) => {
  const column = columnFor(draft, at, { table, name: command.name ?? "" });
  const constraint = partOf(command.def, "Constraint");
  if (!column || !constraint) return;
  if (column.identity || column.default !== null) {
    at.refuse(`${pathOf(draft, column.id)} has ${column.identity ? "an identity" : "a default"} already.`);
    return;
  }
  draft.replace({ ...column, notNull: true, identity: identityOf(draft, { table, column, constraint }) });
};

const setIdentity: Alter = (draft, at, { command, table }) => {
  const column = columnFor(draft, at, { table, name: command.name ?? "" });
  if (!column) return;
  if (!column.identity) {
    at.refuse(`${pathOf(draft, column.id)} is no identity column.`);
    return;
  }
  draft.replace({ ...column, identity: alteredIdentity(column, column.identity, itemsOf(command.def)) });
};

const dropIdentity: Alter = (draft, at, { command, table }) => {
  const column = columnFor(draft, at, { table, name: command.name ?? "" });
  if (!column) return;
  if (column.identity) draft.replace({ ...column, identity: null });
  else if (command.missing_ok === true) at.note("Nothing to drop");
  else at.refuse(`${pathOf(draft, column.id)} is no identity column.`);
};

/** What ALTER TABLE does to columns. */
export const columnAlterations: Alterations = {
  AT_AddColumn: addColumn,
  AT_DropColumn: dropColumn,
  AT_ColumnDefault: setDefault,
  AT_AlterColumnType: setType,
  AT_SetNotNull: setNotNull,
  AT_DropNotNull: dropNotNull,
  AT_SetExpression: setExpression,
  AT_DropExpression: dropExpression,
  AT_SetStorage: setStorage,
  AT_SetCompression: setCompression,
  AT_SetStatistics: setStatistics,
  AT_SetOptions: setOptions,
  AT_ResetOptions: resetOptions,
  AT_AddIdentity: addIdentity,
  AT_SetIdentity: setIdentity,
  AT_DropIdentity: dropIdentity,
};
