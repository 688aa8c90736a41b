import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Token, tokenize } from "../postgres/tokens.ts";
import { chainAt, isKeyword, isMark, isWord, matchingMarks } from "./identifier.ts";
import { renameColumnInExpression } from "./rename-column-in-expression.ts";
import { renameColumnInQuery } from "./rename-column-in-query.ts";
import type { RelationLookup } from "./resolve.ts";
import { isUnknown } from "./unknown.ts";

const folder = "../shared/corpus";
const present = existsSync(folder);
const files = ["pagila", "lago", "northwind", "omop", "chinook"];

const read = (file: string): string =>
  readFileSync(`${folder}/${file}.sql`, "utf8").replace(/^COPY [\s\S]*?^\\\.$/gm, "");

type Statement = { readonly tokens: readonly Token[]; readonly text: string };

function statementsOf(sql: string): readonly Statement[] {
  const tokens = tokenize(sql);
  const statements: Statement[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isMark(tokens[to], ";")) to += 1;
    statements.push({ tokens: tokens.slice(from, to), text: sql });
    from = to + 1;
  }
  return statements;
}

const slice = ({ text }: Statement, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.start, tokens.at(-1)?.end);

/** Tables by their last name, with their columns, as far as CREATE TABLE tells. */
function tablesOf(statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
  const created = statements.filter(
    ({ tokens }) => isKeyword(tokens[0], "create") && isKeyword(tokens[1], "table"),
  );
  return new Map(
    created.map(({ tokens }) => {
      const name = chainAt(tokens, isKeyword(tokens[2], "if") ? 5 : 2);
      return [name.parts.at(-1)?.value ?? "", columnsIn(tokens, name.to)];
    }),
  );
}

function columnsIn(tokens: readonly Token[], open: number): readonly string[] {
  const match = matchingMarks(tokens);
  const close = match[open] ?? 0;
  const columns: string[] = [];
  for (let at = open + 1; at < close; at += 1) {
    const token = tokens[at];
    const constraint = isKeyword(token, "constraint", "primary", "unique", "check", "foreign");
    if (isWord(token) && !constraint) columns.push(token.value);
    while (at < close && !isMark(tokens[at], ",")) at = Math.max(match[at] ?? 0, at) + 1;
  }
  return columns;
}

function viewsOf(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => {
    const { tokens } = statement;
    const view = tokens.findIndex((token) => isKeyword(token, "view"));
    if (!isKeyword(tokens[0], "create") || view < 0 || view > 4) return [];
    const as = tokens.findIndex((token, at) => at > view && isKeyword(token, "as"));
    const noRows = isKeyword(tokens.at(-1), "data")
      ? tokens.length - (isKeyword(tokens.at(-2), "no") ? 3 : 2)
      : tokens.length;
    return as < 0 ? [] : [slice(statement, tokens.slice(as + 1, noRows))];
  });
}

test.skipIf(!present)("a column renamed in the corpus's views and back leaves their text as it was", () => {
  const counted = { renames: 0, changed: 0, unknown: new Map<string, number>(), broken: new Set<string>() };
  for (const file of files) {
    const statements = statementsOf(read(file));
    const tables = tablesOf(statements);
    for (const sql of viewsOf(statements)) {
      for (const [table, columns] of tables) {
        if (sql.includes(table))
          for (const column of columns) backAndForth(sql, { tables, table, column, counted });
      }
    }
  }
  expect([...counted.broken]).toEqual([]);
  expect(counted.changed).toBeGreaterThan(400);
  expect([...counted.unknown.keys()]).toEqual([]);
});

type Case = {
  readonly tables: ReadonlyMap<string, readonly string[]>;
  readonly table: string;
  readonly column: string;
  readonly counted: { renames: number; changed: number; unknown: Map<string, number>; broken: Set<string> };
};

function backAndForth(sql: string, { tables, table, column, counted }: Case): void {
  const lookup =
    (known: ReadonlyMap<string, readonly string[]>): RelationLookup =>
    (_, name) => {
      const columns = known.get(name);
      return columns && { id: name, columns };
    };
  const to = "renamed_column";
  const after = new Map(tables).set(
    table,
    (tables.get(table) ?? []).map((name) => (name === column ? to : name)),
  );
  const there = renameColumnInQuery(sql, { relation: table, lookup: lookup(tables), column, to });
  counted.renames += 1;
  if (isUnknown(there)) {
    counted.unknown.set(there.unknown, (counted.unknown.get(there.unknown) ?? 0) + 1);
    return;
  }
  if (there.sql !== sql) counted.changed += 1;
  const back = renameColumnInQuery(there.sql, {
    relation: table,
    lookup: lookup(after),
    column: to,
    to: column,
  });
  const result = isUnknown(back) ? back.unknown : back.sql;
  if (result !== sql) counted.broken.add(`${table}.${column}: ${result}`);
}

test.skipIf(!present)(
  "a column renamed in the corpus's expressions and back leaves their text as it was",
  () => {
    let changed = 0;
    for (const file of files) {
      for (const statement of statementsOf(read(file))) {
        for (const sql of expressionsOf(statement)) {
          for (const from of foldedWords(sql)) {
            const there = renameColumnInExpression(sql, { qualifiers: [], from, to: "renamed_column" });
            const back = renameColumnInExpression(there, {
              qualifiers: [],
              from: "renamed_column",
              to: from,
            });
            expect(back).toBe(sql);
            if (there !== sql) changed += 1;
          }
        }
      }
    }
    expect(changed).toBeGreaterThan(400);
  },
);

/** Words as PostgreSQL reads them, those left out that are written in another letter case. */
function foldedWords(sql: string): ReadonlySet<string> {
  const tokens = tokenize(sql).filter(isWord);
  const folded = tokens.filter(
    (token) => token.kind === "quoted" || sql.slice(token.start, token.end) === token.value,
  );
  return new Set(folded.length === tokens.length ? folded.map((token) => token.value) : []);
}

/** What stands in brackets behind CHECK, WHERE, DEFAULT and in index keys. */
function expressionsOf(statement: Statement): readonly string[] {
  const { tokens } = statement;
  const match = matchingMarks(tokens);
  return tokens.flatMap((token, at) => {
    const close = match[at + 1] ?? -1;
    const bracketed = isKeyword(token, "check", "where", "when", "btree", "gin", "gist") && close > at + 2;
    const inner = tokens.slice(at + 2, close);
    return bracketed && !inner.some((part) => isKeyword(part, "select") || isMark(part, ","))
      ? [slice(statement, inner)]
      : [];
  });
}
