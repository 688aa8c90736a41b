import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { Observed } from "../../introspect/observed.ts";
import { importSql } from "../../sql/import/import-sql.ts";
import { aDocument } from "../../testing/a-document.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { compileErrors } from "../../testing/compile-types.ts";
import { aView } from "../../testing/routine-parts.ts";
import { aDomain, anEnum } from "../../testing/type-parts.ts";
import type { Rendering } from "../target.ts";
import { typescriptTarget } from "./typescript.ts";

const transports = ["postgrest", "node-postgres", "postgres.js"] as const;

function rendered(document: Document, options: Readonly<Record<string, string>> = {}): Rendering {
  const rendering = typescriptTarget.render(catalogOf(document), options);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering;
}

const textOf = (document: Document, options: Readonly<Record<string, string>> = {}): string =>
  rendered(document, options).files[0]?.text ?? "";

/** The declaration that begins with these words, to its closing brace or semicolon. */
function declaration(text: string, words: string): string {
  const [, found = ""] = text.split(new RegExp(`^(?=export ${words} )`, "m"));
  return (found.split("\n\n")[0] ?? "").trimEnd();
}

const shop = aDocument(
  anEnum("mood", ["sad", 'it\'s "ok"', "happy"]),
  aDomain("email", "text", { notNull: true }),
  aDomain("percent", "numeric(5, 2)", { default: "0" }),
  {
    customers: {
      id: "int8 pk identity always",
      email: "email",
      mood: "mood not null default 'happy'",
      moods: "mood[]",
      share: "percent not null",
      settings: "jsonb not null default '{}'",
      seen_at: "timestamptz",
      "first name": "text not null",
    },
    orders: {
      id: "int4 pk default 1",
      customer_id: "int8 not null -> customers.id",
      total: "numeric(10, 2) not null",
      total_with_tax: "numeric generated total * 1.2",
      grid: "int4[][] not null",
    },
  },
);

describe("a table's types", () => {
  test("say what PostgREST sends and takes", () => {
    const text = textOf(shop);
    expect(declaration(text, "interface Customer")).toBe(`export interface Customer {
  readonly id: number;
  email: Email;
  mood: Mood;
  moods: Mood[] | null;
  share: Percent;
  settings: Json;
  seen_at: string | null;
  "first name": string;
}`);
    expect(declaration(text, "interface CustomerInsert")).toBe(`export interface CustomerInsert {
  id?: never;
  email: Email;
  mood?: Mood;
  moods?: Mood[] | null;
  share?: number | string;
  settings?: Json;
  seen_at?: string | null;
  "first name": string;
}`);
    expect(declaration(text, "interface OrderUpdate")).toBe(`export interface OrderUpdate {
  id?: number;
  customer_id?: number | string;
  total?: number | string;
  total_with_tax?: never;
  grid?: number[][];
}`);
  });

  test("say what node-postgres gives: text for bigint and numeric, Date, arrays of enums as text", () => {
    const text = textOf(shop, { transport: "node-postgres" });
    expect(declaration(text, "interface Customer")).toContain("readonly id: string;");
    expect(declaration(text, "interface Customer")).toContain("moods: string | null;");
    expect(declaration(text, "interface Customer")).toContain("seen_at: Date | null;");
    expect(declaration(text, "interface CustomerInsert")).toContain("seen_at?: Date | string | null;");
    expect(declaration(text, "interface Order")).toContain("customer_id: string;");
    expect(declaration(text, "interface OrderInsert")).toContain("customer_id: string | number | bigint;");
  });

  test("say that postgres.js takes arrays of enums apart", () => {
    expect(declaration(textOf(shop, { transport: "postgres.js" }), "interface Customer")).toContain(
      "moods: Mood[] | null;",
    );
  });

  test("an enum is a list of its values and their union", () => {
    expect(textOf(shop)).toContain(
      `export const moodValues = ["sad", "it's \\"ok\\"", "happy"] as const;\nexport type Mood = (typeof moodValues)[number];`,
    );
  });

  test("names of another namespace begin with it, and names that meet are numbered", () => {
    const text = textOf(
      aDocument({
        "auth.users": { id: "uuid pk" },
        users: { id: "int4 pk" },
        user: { id: "int4 pk" },
        date: { at: "date" },
      }),
    );
    for (const name of ["AuthUser", "User", "User_2", "Date_2"]) {
      expect(declaration(text, `interface ${name}`)).not.toBe("");
    }
  });

  test("names may stay as they are", () => {
    expect(declaration(textOf(shop, { names: "as-is" }), "interface Orders")).toContain(
      "customer_id: number;",
    );
  });

  test("a comment cannot end the comment it becomes", () => {
    const schema = new Map(shop.schema);
    const orders = catalogOf(shop).get("table", "orders");
    schema.set("orders", { ...orders, comment: "a */ export {}\nb" });
    const text = textOf({ ...shop, schema });
    expect(text).toContain("/**\n * a *\\/ export {}\n * b\n */\nexport interface Order {");
    expect(compileErrors([text])).toEqual([]);
  });

  test("a view and a column of an unknown type are losses", () => {
    const document = aDocument({ places: { at: "ext.spot" } }, aView("names", "SELECT 1 AS a"));
    expect(rendered(document).losses).toEqual([
      {
        at: "public.names",
        message: "The view is left out: the types of its columns are known only where PostgreSQL runs.",
      },
      { at: "public.places.at", message: "It is “unknown”: nothing is known of the type ext.spot." },
    ]);
    expect(declaration(textOf(document), "interface Place")).toContain("at: unknown;");
  });
});

describe("options of the types", () => {
  test("branded ids are passed on along foreign keys, and cannot be confused", () => {
    const text = textOf(shop, { ids: "branded" });
    expect(text).toContain('export type CustomerId = number & { readonly __brand: "CustomerId" };');
    expect(declaration(text, "interface Order")).toContain("customer_id: CustomerId;");
    const uses = `
declare const customer: Customer;
declare const order: Order;
export const insert: OrderInsert = { customer_id: customer.id, total: 1, grid: [] };
// @ts-expect-error the id of another table
export const wrong: OrderInsert = { customer_id: order.id, total: 1, grid: [] };
`;
    expect(compileErrors([text + uses])).toEqual([]);
  });

  test("columns in camel case are numbered where they meet, and that is a loss", () => {
    const document = aDocument({ a: { first_name: "text", firstName: "text", b_c: "int4" } });
    expect(declaration(textOf(document, { columns: "camel" }), "interface A")).toBe(`export interface A {
  firstName: string | null;
  firstName_2: string | null;
  bC: number | null;
}`);
    expect(rendered(document, { columns: "camel" }).losses).toEqual([
      {
        at: "public.a.firstName",
        message: "It is called firstName_2, because another column has its name in this casing.",
      },
    ]);
  });

  test("one file for each table imports what it mentions, and together they compile", () => {
    const { files } = rendered(shop, { files: "many", ids: "branded" });
    expect(files.map(({ path }) => path)).toEqual([
      "shared.ts",
      "types.ts",
      "customer.ts",
      "order.ts",
      "index.ts",
    ]);
    const order = files.find(({ path }) => path === "order.ts")?.text ?? "";
    expect(order).toContain('import type { CustomerId, OrderId } from "./types.js";');
    expect(compileErrors([files])).toEqual([]);
  });

  test("only the namespaces that are named are described, and the others are losses", () => {
    const document = aDocument({ "auth.users": { id: "uuid pk" }, orders: { id: "int4 pk" } });
    const { files, losses } = rendered(document, { namespaces: "public" });
    expect(files[0]?.text).not.toContain("AuthUser");
    expect(losses).toEqual([{ at: "auth", message: "The namespace is not among those that are described." }]);
    expect(files[0]?.text).toContain("// Not in this file:\n//   auth: The namespace");
  });

  test("views and functions have the types that PostgreSQL reported", () => {
    const int4 = { namespace: "pg_catalog", name: "int4", kind: "base", array: false } as const;
    const mood = { namespace: "public", name: "mood", kind: "enum", array: true } as const;
    const observed: Observed = {
      relations: [
        {
          namespace: "public",
          name: "moods",
          kind: "view",
          writable: true,
          columns: [
            { name: "id", type: int4, nullable: true, updatable: true, origin: null },
            { name: "all", type: mood, nullable: true, updatable: false, origin: null },
          ],
        },
      ],
      functions: [
        {
          namespace: "public",
          name: "sum_of",
          arguments: [
            { name: "a", mode: "in", type: int4, hasDefault: false },
            { name: "", mode: "in", type: int4, hasDefault: true },
          ],
          result: int4,
          setReturning: true,
          rows: 10,
          comment: null,
        },
      ],
      composites: [],
      failures: [],
    };
    const rendering = typescriptTarget.render(catalogOf(shop), { functions: "yes" }, observed);
    const text = isRefusal(rendering) ? "" : (rendering.files[0]?.text ?? "");
    expect(declaration(text, "interface Mood_2")).toBe("");
    expect(text).toContain("interface Mood {\n  id: number | null;\n  all: Mood_2[] | null;\n}");
    expect(text).toContain("interface MoodInsert {\n  id?: number | null;\n  all?: never;\n}");
    expect(text).toContain(
      "export type SumOfFunction = (args: { a: number | null; $2?: number | null }) => number[];",
    );
    expect(compileErrors([text])).toEqual([]);
  });
});

test("[X1] the order of tables and namespaces on screen does not change a byte", () => {
  const schema = new Map(shop.schema);
  const namespace = catalogOf(shop).get("namespace", "public");
  schema.set(namespace.id, { ...namespace, tables: namespace.tables.toReversed() });
  expect(textOf({ ...shop, schema })).toBe(textOf(shop));
});

describe("[X2] what is generated compiles under --strict", () => {
  for (const transport of transports) {
    test(`for random designs as ${transport} carries them`, () => {
      fc.assert(
        fc.property(fc.array(arbitraryDocument, { minLength: 12, maxLength: 12 }), (documents) => {
          expect(compileErrors(documents.map((document) => textOf(document, { transport })))).toEqual([]);
        }),
        { numRuns: 3, endOnFailure: true },
      );
    });
  }

  const corpus = ["pagila", "chinook", "northwind", "lago", "omop"].map(
    (name) => `../shared/corpus/${name}.sql`,
  );
  test.skipIf(!corpus.every(existsSync))(
    "for the corpus (skipped where it is absent)",
    async () => {
      const parser = await loadParser();
      const texts = corpus.flatMap((path) => {
        const { document } = importSql(readFileSync(path, "utf8"), { parser, mint: countingMint() });
        return transports.map((transport) => textOf(document, { transport }));
      });
      expect(compileErrors(texts)).toEqual([]);
    },
    60_000,
  );

  test("inserts need what has no default and refuse what PostgreSQL makes", () => {
    const uses = `
const least: CustomerInsert = { email: "a", "first name": "b" };
const order: OrderInsert = { customer_id: 1, total: "1.10", grid: [[1]] };
const change: OrderUpdate = {};
const mood: Mood = "sad";
const nullable: CustomerInsert = { ...least, seen_at: null, moods: null };
// @ts-expect-error an identity that is always generated
const a: CustomerInsert = { ...least, id: 1 };
// @ts-expect-error a generated column
const b: OrderUpdate = { total_with_tax: 1 };
// @ts-expect-error a column without default is missing
const c: CustomerInsert = { email: "a" };
// @ts-expect-error null in a column that is not null
const d: OrderUpdate = { total: null };
// @ts-expect-error null where a domain forbids it
const e: CustomerInsert = { ...least, email: null };
// @ts-expect-error no value of the enum
const f: Mood = "angry";
// @ts-expect-error a column that is not there
const g: OrderUpdate = { nothing: 1 };
// @ts-expect-error rows are read only where PostgreSQL makes the value
const h = (row: Customer) => { row.id = 2; };
export const used = [order, change, mood, nullable, a, b, c, d, e, f, g, h];
`;
    expect(compileErrors([textOf(shop) + uses])).toEqual([]);
  });
});
