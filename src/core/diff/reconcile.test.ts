import { array, assert, nat, property } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type CommandId, type InputOf, runCommand } from "../command/run-command.ts";
import { catalogOf } from "../document/catalog.ts";
import { type Document, emptyDocument } from "../document/document.ts";
import { apply } from "../document/patch.ts";
import { arrange } from "../layout/arrange.ts";
import { layoutGraphOf, withPlaces } from "../layout/placed-document.ts";
import { importSql } from "../sql/import/import-sql.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import { printSchema } from "../sql/print/print-schema.ts";
import { scriptOf } from "../sql/print/print-script.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { randomCall } from "../testing/random-call.ts";
import { compare } from "./compare.ts";
import { describeChange } from "./describe-change.ts";
import { type Reconciled, reconcile } from "./reconcile.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

function read(sql: string, prefix: string): Document {
  const { document, ledger } = importSql(sql, { parser, mint: countingMint(prefix) });
  const refused = ledger.filter(({ outcome }) => outcome === "refused");
  if (refused.length > 0) throw new Error(refused.map(({ reason }) => reason).join("; "));
  return document;
}

/** The SQL of a design, its names and types not in columns. */
function written(document: Document, comments = true): string {
  return scriptOf(printSchema(catalogOf(document), { comments })).replaceAll(/(\S) +/g, "$1 ");
}

type Beside = {
  readonly current?: Document;
  readonly renames?: readonly string[];
  readonly comments?: boolean;
};

function attempt(origin: Document, text: string, { current = origin, renames = [], comments }: Beside = {}) {
  const base = read(written(origin, comments), "base-");
  return reconcile({ origin, base, edited: read(text, "text-"), current, renames });
}

function edited(
  origin: Document,
  text: string,
  beside: Beside = {},
): Reconciled & { readonly document: Document } {
  const found = attempt(origin, text, beside);
  if (isRefusal(found)) throw new Error(found.refused);
  const { document, overlaps, questions } = found;
  if (isRefusal(document)) throw new Error(document.refused);
  return { document, overlaps, questions };
}

/** Why an edit cannot be taken in; empty when it can. */
function refusalOf(origin: Document, text: string, beside: Beside = {}): string {
  const found = attempt(origin, text, beside);
  if (isRefusal(found)) return found.refused;
  return isRefusal(found.document) ? found.document.refused : "";
}

function changes(before: Document, after: Document, match: "id" | "name" = "id"): readonly string[] {
  const comparison = compare(before, after, { match });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison.changes.map((change) => describeChange(comparison, change));
}

const shop = () =>
  read(
    `CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE maker (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE product (id bigint PRIMARY KEY, maker_id bigint REFERENCES maker, title text, price numeric CHECK (price > 0), size size);
CREATE INDEX product_title_idx ON product (title);
CREATE VIEW cheap AS SELECT id, title FROM product WHERE price < 10;
COMMENT ON TABLE product IS 'What is sold';`,
    "d",
  );

function placed(document: Document): Document {
  const { boxes, links } = layoutGraphOf(document);
  return withPlaces(document, arrange(boxes, links).positions);
}

let made = 0;

function done<K extends CommandId>(document: Document, id: K, input: InputOf<K>): Document {
  made += 1;
  const result = runCommand(catalogOf(document), { id, input, mint: countingMint(`made${made}-`) });
  if (isRefusal(result)) throw new Error(result.refused);
  return result.document;
}

function idAt(document: Document, path: string): string {
  const catalog = catalogOf(document);
  const found = catalog.walk().find(({ id }) => catalog.pathOf(id) === path);
  if (!found) throw new Error(`There is no ${path}`);
  return found.id;
}

describe("[E1] SQL as it was written changes nothing", () => {
  test("of any design, with comments and without", () => {
    assert(
      property(arbitraryDocument, (document) => {
        for (const comments of [true, false]) {
          let text: string;
          try {
            text = written(document, comments);
            read(text, "x");
          } catch {
            continue;
          }
          const { document: after, questions } = edited(document, text, { comments });
          expect(questions).toEqual([]);
          expect(after.schema).toEqual(document.schema);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe("what is edited in the text", () => {
  test("a column added, a type changed and a constraint dropped are taken, and ids and places stay", () => {
    const origin = placed(shop());
    const text = written(origin)
      .replace("title text", "title varchar(200) NOT NULL,\n  colour text")
      .replace(/CONSTRAINT product_price_check [^\n]*/, "");
    const { document, questions } = edited(origin, text);
    expect(changes(origin, document)).toEqual([
      "Check constraint public.product.product_price_check: removed",
      "Column public.product.title: type text → varchar(200)",
      "Column public.product.title: not null no → yes",
      "Column public.product.colour: added",
    ]);
    expect(questions).toEqual([]);
    expect(document.diagram).toEqual(origin.diagram);
    const { columns } = catalogOf(document).get("table", idAt(origin, "public.product"));
    expect(columns.map((id) => catalogOf(document).get("column", id).name).slice(2, 4)).toEqual([
      "title",
      "colour",
    ]);
  });

  test("a table added stands free beside what it refers to; one removed goes with its place", () => {
    const origin = placed(shop());
    const text = `${written(origin).replaceAll(/(CREATE VIEW cheap|CREATE VIEW public.cheap)[^;]*;/g, "")}
      CREATE TABLE sale (id bigint PRIMARY KEY, product_id bigint REFERENCES product);`;
    const { document } = edited(origin, text);
    expect(changes(origin, document).slice(0, 2)).toEqual([
      "View public.cheap: removed",
      "Table public.sale: added",
    ]);
    expect(document.diagram.get(idAt(document, "public.sale"))).toBeDefined();
    const without = edited(document, written(origin)).document;
    expect(without.diagram.has(idAt(document, "public.sale"))).toBe(false);
    expect(changes(without, origin, "name")).toEqual([]);
  });

  test("what no text says stays: areas, notes, colours, expected rows and, without comments, comments", () => {
    const catalog = catalogOf(placed(shop()));
    const product = catalog.get("table", idAt(catalog.document, "public.product"));
    const noted = done(catalog.document, "add-note", { text: "Prices are net" });
    const stated = done(noted, "state-dependencies", {
      tableId: product.id,
      dependencies: [{ determinant: [product.columns[2] ?? ""], dependent: [product.columns[3] ?? ""] }],
    });
    const text = written(stated, false).replace("name text NOT NULL", "name text");
    const { document } = edited(stated, text, { comments: false });
    expect(changes(stated, document)).toEqual(["Column public.maker.name: not null yes → no"]);
    expect(catalogOf(document).get("table", product.id).comment).toBe("What is sold");
  });

  test("a dependency of a removed column goes with it", () => {
    const origin = shop();
    const product = catalogOf(origin).get("table", idAt(origin, "public.product"));
    const stated = done(origin, "state-dependencies", {
      tableId: product.id,
      dependencies: [{ determinant: [product.columns[0] ?? ""], dependent: [product.columns[4] ?? ""] }],
    });
    const text = written(stated).replace(/,\n\s*size public\.size/, "");
    const { document } = edited(stated, text);
    expect(catalogOf(document).all("dependency")).toEqual([]);
  });

  test("a text that contradicts itself is refused, saying where", () => {
    const origin = shop();
    const text = written(origin).replace(/,\n\s*price numeric/, "");
    expect(refusalOf(origin, text)).toMatch(/price/);
  });
});

describe("renames", () => {
  test("the only column gone and the only one new, of one type in one place, are one; its SQL follows", () => {
    const origin = shop();
    const text = written(origin).replace(/^(\s+)price numeric/m, "$1cost numeric");
    const { document, questions } = edited(origin, text);
    expect(questions).toEqual([]);
    expect(idAt(document, "public.product.cost")).toBe(idAt(origin, "public.product.price"));
    expect(written(document)).toContain("cost > 0");
    expect(written(document)).toMatch(/WHERE\s+cost < 10/);
  });

  test("a table under a new name keeps its id, its columns and its place", () => {
    const origin = placed(shop());
    const text = written(origin).replaceAll(/public\.maker\b/g, "public.producer");
    const { document } = edited(origin, text);
    const id = idAt(origin, "public.maker");
    expect(idAt(document, "public.producer")).toBe(id);
    expect(document.diagram.get(id)).toEqual(origin.diagram.get(id));
    expect(changes(origin, document)).toEqual(["Table public.maker: renamed to public.producer"]);
  });

  test("a value of an enum is renamed in its place", () => {
    const origin = shop();
    const { document } = edited(origin, written(origin).replace("'large'", "'big'"));
    expect(changes(origin, document)).toEqual(["Value public.size.large: renamed to public.size.big"]);
  });

  test("what may be a rename is asked, and is one when a person says so", () => {
    const origin = read("CREATE TABLE t (a text, b text, c int)", "d");
    const text = written(origin).replace("a text", "x text").replace("b text", "y text");
    const { document, questions } = edited(origin, text);
    expect(questions.map(({ rename }) => rename)).toContain("public.t.a=public.t.x");
    expect(changes(origin, document).filter((change) => change.includes("removed"))).toHaveLength(2);
    const renames = ["public.t.a=public.t.x", "public.t.b=public.t.y"];
    const answered = edited(origin, text, { renames });
    expect(answered.questions).toEqual([]);
    expect(changes(origin, answered.document)).toEqual([
      "Column public.t.a: renamed to public.t.x",
      "Column public.t.b: renamed to public.t.y",
    ]);
  });

  test("two names that change places are two renames only when a person says so", () => {
    const origin = read("CREATE TABLE t (a text, b text)", "d");
    const text = written(origin)
      .replace("a text", "tmp text")
      .replace("b text", "a text")
      .replace("tmp text", "b text");
    const { document } = edited(origin, text);
    expect(changes(origin, document)).toEqual(["Table public.t: columns in another order"]);
  });
});

describe("a design that was edited meanwhile", () => {
  test("both edits are in the result", () => {
    const origin = placed(shop());
    const meanwhile = done(origin, "rename-table", {
      tableId: idAt(origin, "public.maker"),
      name: "producer",
    });
    const current = done(meanwhile, "add-table", { name: "tag", at: { x: 0, y: 900 } });
    const text = written(origin).replace("title text", "title text NOT NULL");
    const { document, overlaps } = edited(origin, text, { current });
    expect(changes(current, document)).toEqual(["Column public.product.title: not null no → yes"]);
    expect(overlaps).toEqual([]);
  });

  test("what both changed otherwise is told, and is as the text has it", () => {
    const origin = shop();
    const columnId = idAt(origin, "public.product.title");
    const current = done(origin, "rename-column", { columnId, name: "headline" });
    const text = written(origin).replaceAll(/\btitle\b/g, "label");
    const { document, overlaps } = edited(origin, text, { current });
    expect(overlaps).toEqual(["public.product.label", "public.cheap"]);
    expect(idAt(document, "public.product.label")).toBe(columnId);
  });

  test("what was removed from the design and changed in the text is refused", () => {
    const origin = shop();
    const current = done(origin, "remove-view", { viewId: idAt(origin, "public.cheap") });
    const text = written(origin).replace("price < 10", "price < 20");
    expect(refusalOf(origin, text, { current })).toBe(
      "View public.cheap was changed in the text, but it is no longer in the design.",
    );
    expect(changes(current, edited(origin, written(origin), { current }).document)).toEqual([]);
  });
});

test("[E2] edits by commands, written as text and reconciled, are the edited design but for ids", () => {
  let compared = 0;
  const tape = array(nat(1_000_000), { minLength: 12, maxLength: 40 });
  assert(
    property(arbitraryDocument, array(tape, { minLength: 1, maxLength: 4 }), (origin, tapes) => {
      let goal = origin;
      for (const [at, each] of tapes.entries()) goal = edit(goal, each, `new${at}-`);
      const text = readable(goal);
      if (text === undefined || readable(origin) === undefined) return;
      const found = attempt(origin, text);
      // A text may contradict the SQL that it leaves as it was; it is refused then, never taken in part.
      if (isRefusal(found) || isRefusal(found.document)) return;
      compared += 1;
      expect(changes(read(written(found.document), "result"), read(text, "again"), "name")).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(compared).toBeGreaterThan(12);
}, 120_000);

function edit(document: Document, tape: readonly number[], prefix: string): Document {
  const call = randomCall(catalogOf(document), { tape, mint: countingMint(prefix), other: emptyDocument() });
  if (call.id === "replace-document") return document;
  const result = runCommand(catalogOf(document), call);
  return isRefusal(result) ? document : apply(document, result.patch);
}

/** The SQL of a design, where all of it is read again. */
function readable(document: Document): string | undefined {
  try {
    const text = written(document);
    read(text, "x");
    return text;
  } catch {
    return undefined;
  }
}
