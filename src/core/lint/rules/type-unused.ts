import { lazy } from "../../base/lazy.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, EnumRecord, SequenceRecord } from "../../document/records/index.ts";
import { defineRule, type Fix } from "../rule.ts";

/** What nothing uses. */
export const typeUnused = defineRule({
  id: "type-unused",
  severity: "info",
  category: "documentation",
  title: "Type or sequence that nothing uses",
  why: "Readers look for what it is for; it was probably left behind.",
  remedy: "Drop it, or ignore this where programs use it directly.",
  examples: {
    bad: ["create type mood as enum ('sad', 'ok');", "create sequence numbers;"],
    good: ["create type mood as enum ('sad', 'ok'); create table t (id int primary key, mood mood);"],
  },
  reach: "schema",
  *check({ catalog }) {
    const words = lazy(() => wordsOfSql(catalog));
    for (const kind of ["enum", "domain", "sequence"] as const) {
      for (const record of catalog.all(kind)) {
        const owned = record.kind === "sequence" && record.ownedBy !== null;
        if (owned || catalog.referencesTo(record.id).length > 0 || words().includes(record.name)) continue;
        yield { at: record.id, message: `Nothing uses the ${kind} ${record.name}.`, fix: fixOf(record) };
      }
    }
  },
});

/** All SQL that is not read into references. */
function wordsOfSql(catalog: Catalog): string {
  return [
    ...catalog.all("function").map((routine) => `${routine.arguments} ${routine.definition}`),
    ...catalog.all("view").map(({ query }) => query),
    ...catalog.all("kept").map(({ statement }) => statement),
    ...catalog.all("column").map((column) => column.default ?? ""),
  ].join("\n");
}

function fixOf(record: EnumRecord | DomainRecord | SequenceRecord): Fix {
  if (record.kind === "enum") return { id: "remove-enum", input: { enumId: record.id } };
  return record.kind === "domain"
    ? { id: "remove-domain", input: { domainId: record.id } }
    : { id: "remove-sequence", input: { sequenceId: record.id } };
}
