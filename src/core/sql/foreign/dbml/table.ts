import { brokenLine, byCommas, byLines } from "../cursor.ts";
import type { Passage } from "../language.ts";
import { sqlExpression, sqlName, sqlNames, sqlPath, sqlString } from "../sql-text.ts";
import type { Token } from "../tokens.ts";
import type { DbmlBlock } from "./blocks.ts";
import { columnOf, type DbmlColumn } from "./column.ts";
import { type DbmlPath, type DbmlScope, keyOf } from "./dbml-scope.ts";
import { nameIn, referenceSql } from "./reference.ts";
import { type DbmlSettings, settingsOf, settingText } from "./settings.ts";

type Said = Pick<Passage, "sql" | "notes" | "refused">;

/** A table with everything that stands in its braces. */
export function tableSql(block: DbmlBlock, path: DbmlPath, scope: DbmlScope): Said {
  const table: Draft = {
    path,
    scope,
    columns: [],
    own: new Set(),
    lines: [],
    keys: [],
    extra: [],
    notes: [],
    comment: undefined,
  };
  const problem = readBody(table, block.body);
  if (problem !== undefined) return { sql: [], notes: table.notes, refused: problem };
  table.comment ??= settingText(settingsOf(block.settings), "note");
  const name = sqlPath(path.namespace, path.name);
  const keys = table.columns.filter(({ isKey }) => isKey).map((column) => column.name);
  const lines = [
    ...table.columns.map(({ definition }) => definition),
    ...(keys.length > 0 ? [`PRIMARY KEY ${sqlNames(keys)}`] : []),
    ...table.keys,
    ...table.lines,
  ];
  const comments = [
    ...(table.comment === undefined ? [] : [`COMMENT ON TABLE ${name} IS ${sqlString(table.comment)}`]),
    ...table.columns.flatMap((column) =>
      column.note === undefined
        ? []
        : [`COMMENT ON COLUMN ${name}.${sqlName(column.name)} IS ${sqlString(column.note)}`],
    ),
  ];
  const statements = [`CREATE TABLE ${name} (\n  ${lines.join(",\n  ")}\n)`, ...table.extra, ...comments];
  const references = inlineReferences(table);
  return {
    notes: table.notes,
    sql: [
      ...statements.map((text) => ({ phase: "table" as const, text })),
      ...references.map((text) => ({ phase: "after" as const, text })),
    ],
  };
}

type Draft = {
  readonly path: DbmlPath;
  readonly scope: DbmlScope;
  readonly columns: DbmlColumn[];
  /** Names of the columns that no partial table gave. */
  readonly own: Set<string>;
  /** Checks. */
  readonly lines: string[];
  readonly keys: string[];
  /** Indexes. */
  readonly extra: string[];
  readonly notes: string[];
  comment: string | undefined;
};

function readBody(table: Draft, body: readonly Token[], isOwn = true): Passage["refused"] {
  for (const line of byLines(body)) {
    const problem = readLine(table, line, isOwn);
    if (problem !== undefined) return { reason: problem, at: line[0]?.start ?? 0 };
  }
  return undefined;
}

function readLine(table: Draft, line: readonly Token[], isOwn: boolean): string | undefined {
  const [first, second] = line;
  const word = first?.kind === "word" ? first.value.toLowerCase() : "";
  const opens = second?.kind === "sign" && (second.value === "{" || second.value === ":");
  if (first?.value === "~") return injectPartial(table, second?.value ?? "");
  const broken = brokenLine(line, first?.value ?? "");
  if (broken !== undefined) return broken;
  if (!opens) return readColumn(table, line, isOwn);
  const inner = second.value === "{" ? line.slice(2, -1) : line.slice(2);
  switch (word) {
    case "note":
      table.comment = inner[0]?.value;
      return undefined;
    case "indexes":
      for (const each of byLines(inner)) readIndex(table, each);
      return undefined;
    case "checks":
      for (const each of byLines(inner)) readCheck(table, each);
      return undefined;
    case "records":
      table.notes.push("Rows are left out.");
      return undefined;
    default:
      return `“${first?.value ?? ""}” is no part of a table.`;
  }
}

/** A column of the table itself overrules the one of a partial table. */
function readColumn(table: Draft, line: readonly Token[], isOwn: boolean): string | undefined {
  const column = columnOf(line, table.scope, table.notes);
  if (typeof column === "string") return column;
  if (table.own.has(column.name)) return isOwn ? `The column ${column.name} is there twice.` : undefined;
  if (isOwn) table.own.add(column.name);
  const before = table.columns.findIndex(({ name }) => name === column.name);
  if (before >= 0) table.columns.splice(before, 1, column);
  else table.columns.push(column);
  table.scope.columnTypes.set(`${keyOf(table.path)}.${column.name}`, column.type);
  return undefined;
}

function injectPartial(table: Draft, name: string): string | undefined {
  const body = table.scope.partials.get(name);
  if (body === undefined) return `There is no partial table ${name}.`;
  return readBody(table, body, false)?.reason;
}

function readIndex(table: Draft, line: readonly Token[]): void {
  const opening = line.findIndex(({ kind, value }) => kind === "sign" && value === "[");
  const settings = settingsOf(opening < 0 ? [] : line.slice(opening + 1, -1));
  const listed = opening < 0 ? line : line.slice(0, opening);
  const inner = listed[0]?.value === "(" && listed[0].kind === "sign" ? listed.slice(1, -1) : listed;
  const keys = byCommas(inner).flatMap((part) => part.slice(0, 1));
  const sql = keys.flatMap((key) => keySql(key) ?? []);
  if (sql.length === 0 || sql.length < keys.length) {
    const written = keys.map(({ value }) => value).join(", ");
    table.notes.push(`The index on ${written} is left out: it cannot be read.`);
    return;
  }
  // We write a constraint of one column with its usual name in the column: here the same name is an index's.
  const [only] = keys;
  const usual = keys.length === 1 && nameIn(settings) === `${table.path.name}_${only?.value}_key`;
  const plain = !usual && keys.every(({ kind }) => kind !== "expression");
  addIndex(table, { settings, keys: `(${sql.join(", ")})`, plain });
}

type Index = { readonly settings: DbmlSettings; readonly keys: string; readonly plain: boolean };

/** A unique index of plain columns is a constraint, which is what can be referred to and what we write that way. */
function addIndex(table: Draft, { settings, keys, plain }: Index): void {
  const name = nameIn(settings);
  const constraint = name === undefined ? "" : `CONSTRAINT ${sqlName(name)} `;
  const type = settingText(settings, "type");
  const note = settingText(settings, "note");
  if (settings.has("pk")) table.keys.push(`${constraint}PRIMARY KEY ${keys}`);
  else if (settings.has("unique") && plain && type === undefined && note === undefined) {
    table.lines.push(`${constraint}UNIQUE ${keys}`);
  } else {
    const unique = settings.has("unique") ? "UNIQUE " : "";
    const using = type === undefined ? "" : ` USING ${sqlName(type.toLowerCase())}`;
    const named = name === undefined ? "" : `${sqlName(name)} `;
    table.extra.push(
      `CREATE ${unique}INDEX ${named}ON ${sqlPath(table.path.namespace, table.path.name)}${using} ${keys}`,
    );
    if (note !== undefined) tellNote(table, name, note);
  }
}

function tellNote(table: Draft, name: string | undefined, note: string): void {
  if (name === undefined) table.notes.push("The note of an index without a name is left out.");
  else table.extra.push(`COMMENT ON INDEX ${sqlPath(table.path.namespace, name)} IS ${sqlString(note)}`);
}

function keySql({ kind, value }: Token): string | undefined {
  if (kind !== "expression") return kind === "sign" ? undefined : sqlName(value);
  const expression = sqlExpression(value);
  return expression && `(${expression})`;
}

function readCheck(table: Draft, line: readonly Token[]): void {
  const expression = line[0] && sqlExpression(line[0].value);
  const name = nameIn(settingsOf(line.slice(2, -1)));
  if (expression === undefined) table.notes.push("A check is left out: its expression cannot be read.");
  else table.lines.push(`${name === undefined ? "" : `CONSTRAINT ${sqlName(name)} `}CHECK (${expression})`);
}

function inlineReferences({ columns, path, scope, notes }: Draft): readonly string[] {
  return columns.flatMap(({ name, references }) =>
    references.flatMap((tokens) => {
      const made = referenceSql(tokens, scope, { name: undefined, from: { table: path, columns: [name] } });
      if (typeof made !== "string") return made;
      notes.push(`The reference of ${name} is left out: ${made}`);
      return [];
    }),
  );
}
