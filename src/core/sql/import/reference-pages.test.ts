import { beforeAll, describe, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { canonical } from "../../document/canonical.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { violationsOf } from "../../document/invariant.ts";
import { ground, referencePages } from "../../testing/reference-pages.ts";
import { printScript } from "../print/print-script.ts";
import { importSql } from "./import-sql.ts";
import type { SqlParser } from "./parser.ts";
import { scan } from "./scan/scan.ts";
import { statements } from "./statements/index.ts";
import { tagOf } from "./tree.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

const read = (sql: string) => importSql(sql, { parser, mint: countingMint() });

describe("each page of the manual's SQL commands", () => {
  test.each(referencePages)("$page is $says, and comes back from our print as it was", (page) => {
    const { before = "", says, sql } = page;
    const { document, ledger } = read(`${ground}${before}\n${sql}`);
    expect(ledger.filter(({ outcome }) => outcome === "refused")).toEqual([]);
    const own = ledger.slice(read(`${ground}${before}`).ledger.length);
    const isCase = ({ head }: { readonly head: string }): boolean =>
      !/^CREATE (ROLE|USER) bob\d|^CREATE ROLE grp/.test(head);
    expect(own.filter(isCase).filter(({ outcome }) => outcome !== says)).toEqual([]);
    expect(violationsOf(catalogOf(document))).toEqual([]);
    const printed = read(printScript(catalogOf(document), { owners: true }));
    expect(printed.ledger.filter(({ outcome }) => outcome === "refused")).toEqual([]);
    expect(schemaOf(printed.document)).toEqual(schemaOf(document));
  });

  test("every kind of statement that the parser knows has a page", () => {
    const said = new Set(
      referencePages.flatMap(({ sql }) =>
        scan(sql).flatMap((segment) => {
          if (!("text" in segment)) return [];
          const parsed = parser.parse(segment.text);
          return "tree" in parsed ? [tagOf(parsed.tree)] : [];
        }),
      ),
    );
    const tags = Object.entries(statements).flatMap(([tag, { outcome }]) =>
      outcome === "inner" ? [] : [tag],
    );
    expect(tags.filter((tag) => !said.has(tag))).toEqual([]);
  });
});

/** A design without what SQL does not say of it: its name, and how a kept statement is called and when it is printed. */
function schemaOf(document: Document) {
  const schema = new Map(document.schema);
  const { design } = catalogOf(document);
  for (const [id, record] of schema) {
    if (record.kind === "kept") schema.set(id, { ...record, subject: "", phase: "schema" });
  }
  const textOf = (id: string): string => catalogOf(document).get("kept", id).statement;
  const kept = design.kept.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  schema.set(design.id, { ...design, name: "", kept });
  return [...canonical({ ...document, schema }).schema.values()];
}
