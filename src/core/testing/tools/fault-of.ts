import type { ExportedFile } from "../../export/target.ts";
import { judgeOf } from "./json-schema-judge.ts";
import { mysqlFault } from "./mysql-fault.ts";
import { phpProgram } from "./php-program.ts";
import { plantumlFault } from "./plantuml-fault.ts";
import { pythonFault } from "./python-fault.ts";
import { postgresOfDbml } from "./read-dbml.ts";
import { readGraph } from "./read-graph.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readMermaid } from "./read-mermaid.ts";
import { readMongo } from "./read-mongo.ts";
import { runSqlite } from "./run-sqlite.ts";

/** How each target's own tool reads what it makes; what a reader throws or answers is its complaint. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  dbml: (text) => void postgresOfDbml(text),
  django: (text) => pythonFault("django", text),
  doctrine: (text) => (text.startsWith("<?php") ? void phpProgram(text) : undefined),
  graphviz: async (text) => void (await readGraph(text)),
  "json-schema": (text) => void judgeOf(text),
  laravel: (text) => void phpProgram(text),
  markdown: (text) => unevenTable(text),
  mermaid: async (text) => void (await readMermaid(text)),
  mongodb: (text) => void readMongo(text),
  mysql: (text) => mysqlFault(text),
  plantuml: (text) => plantumlFault(text),
  sqlalchemy: (text) => pythonFault("sqlalchemy", text),
  sqlite: async (text) => (await runSqlite(text)).close(),
};

/** The ids of the targets whose tool can be asked here. */
export const readableTargets: readonly string[] = Object.keys(readers);

/** What the tool of a target says against its files; undefined when it takes them all. */
export async function faultOf(target: string, files: readonly ExportedFile[]): Promise<string | undefined> {
  for (const { path, text } of files) {
    try {
      const fault = await readers[target]?.(text);
      if (fault !== undefined) return `${path}: ${String(fault)}`;
    } catch (error) {
      return `${path}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return undefined;
}

/** Cells that marked fills up or cuts off would mean that a bar of ours was not escaped. */
function unevenTable(text: string): string | undefined {
  const written = text.split("\n").filter((line) => line.startsWith("| "));
  const read = readMarkdown(text).tables.reduce((sum, { rows }) => sum + rows.length + 2, 0);
  return written.length === read ? undefined : `${written.length} lines of tables, read as ${read}`;
}
