import { byLines, cursorOver } from "../cursor.ts";
import { blocksOf, type DbmlBlock } from "../dbml/blocks.ts";
import { type DbmlPath, type DbmlScope, keyOf, namesIn, pathOf } from "../dbml/dbml-scope.ts";
import { referenceName, referenceSql } from "../dbml/reference.ts";
import { tableSql } from "../dbml/table.ts";
import type { ForeignLanguage, Passage } from "../language.ts";
import { foreignLanguageOf } from "../recognize.ts";
import { sqlName, sqlPath, sqlString } from "../sql-text.ts";
import { type Token, tokensOf } from "../tokens.ts";

/** DBML of dbdiagram.io and dbdocs (dbml.dbdiagram.io/docs). */
export const dbml: ForeignLanguage = {
  id: "dbml",
  title: "DBML",
  endings: ["dbml"],
  recognizes: (text) => foreignLanguageOf(text) === "dbml",
  translate(text) {
    const blocks = blocksOf(tokensOf(text, { double: "name", docs: false }));
    const scope = scopeOf(blocks);
    const made = new Set<string>(["public"]);
    return blocks.map((block) => {
      const { end, start } = block;
      const said = block.closed ? saidOf(block, scope) : unclosed(block);
      return { start, end, ...said, sql: [...namespaceOf(block, made), ...said.sql] };
    });
  },
};

function scopeOf(blocks: readonly DbmlBlock[]): DbmlScope {
  const enums = new Set<string>();
  const aliases = new Map<string, DbmlPath>();
  const partials = new Map<string, readonly Token[]>();
  for (const { word, head, body } of blocks) {
    const { names, taken } = namesIn(head);
    const path = pathOf(names);
    if (path === undefined) continue;
    if (word === "enum") enums.add(keyOf(path));
    if (word === "tablepartial") partials.set(path.name, body);
    const alias = head[taken + 1];
    if (word === "table" && head[taken]?.value.toLowerCase() === "as" && alias)
      aliases.set(alias.value, path);
  }
  return { enums, aliases, partials, columnTypes: new Map() };
}

type Said = Pick<Passage, "sql" | "notes" | "refused">;

function saidOf(block: DbmlBlock, scope: DbmlScope): Said {
  const path = pathOf(namesIn(block.head).names);
  switch (block.word) {
    case "table":
      return path ? tableSql(block, path, scope) : refusal(block, "The table has no name.");
    case "enum":
      return path ? enumSql(block, path) : refusal(block, "The enum has no name.");
    case "ref":
      return references(block, scope);
    case "tablepartial":
      return skipped("It is part of the tables that take it in.");
    case "project":
      return skipped("About the project, not the schema.");
    case "tablegroup":
      return skipped("Groups of tables are left out.");
    case "note":
      return skipped("Notes on the diagram are left out.");
    case "records":
      return skipped("Rows, not structure.");
    default:
      return refusal(block, "Other files are not read: give them together, or paste them in one.");
  }
}

function skipped(reason: string): Said {
  return { sql: [], notes: [reason] };
}

function refusal({ start }: DbmlBlock, reason: string): Said {
  return { sql: [], notes: [], refused: { reason, at: start } };
}

function unclosed(block: DbmlBlock): Said {
  const known = block.word !== "";
  return refusal(block, known ? "Its closing brace is missing." : "This begins no element of DBML.");
}

function namespaceOf({ head, word }: DbmlBlock, made: Set<string>): Passage["sql"] {
  const namespace = word === "table" || word === "enum" ? pathOf(namesIn(head).names)?.namespace : undefined;
  if (namespace === undefined || made.has(namespace)) return [];
  made.add(namespace);
  return [{ phase: "before", text: `CREATE SCHEMA ${sqlName(namespace)}` }];
}

function enumSql({ body }: DbmlBlock, { namespace, name }: DbmlPath): Said {
  const labels: string[] = [];
  let noted = false;
  const cursor = cursorOver(body);
  for (let here = cursor.peek(); here !== undefined; here = cursor.peek()) {
    if (here.kind === "sign" && here.value === "[") noted = cursor.block().length > 0 || noted;
    else labels.push(sqlString(cursor.next()?.value ?? ""));
  }
  return {
    sql: [
      { phase: "before", text: `CREATE TYPE ${sqlPath(namespace, name)} AS ENUM (${labels.join(", ")})` },
    ],
    notes: noted ? ["Notes on its values are left out."] : [],
  };
}

function references(block: DbmlBlock, scope: DbmlScope): Said {
  const name = referenceName(block.head);
  const lines = byLines(block.body);
  const made = lines.map((line) =>
    referenceSql(line, scope, { name: lines.length === 1 ? name : undefined }),
  );
  const problem = made.find((each) => typeof each === "string");
  if (typeof problem === "string") return refusal(block, problem);
  if (lines.length === 0) return refusal(block, "The reference is empty.");
  const sql = made.flatMap((each) => (typeof each === "string" ? [] : each));
  return { sql: sql.map((text) => ({ phase: "after", text })), notes: [] };
}
