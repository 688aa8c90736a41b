import { describe, expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { aDocument } from "../../testing/a-document.ts";
import { shop } from "../../testing/shop.ts";
import { aForeignKey, anIndex, aPrimaryKey, aUnique } from "../../testing/table-parts.ts";
import { postgresOfDbml } from "../../testing/tools/read-dbml.ts";
import { readMarkdown } from "../../testing/tools/read-markdown.ts";
import { readMermaid } from "../../testing/tools/read-mermaid.ts";
import { readMongo } from "../../testing/tools/read-mongo.ts";
import { runSqlite, sqliteRows } from "../../testing/tools/run-sqlite.ts";
import type { Rendering } from "../target.ts";
import { targets } from "./index.ts";

function rendered(id: string, document: Document, options: Readonly<Record<string, string>> = {}): Rendering {
  const rendering = targets.find((target) => target.id === id)?.render(catalogOf(document), options);
  if (rendering === undefined || isRefusal(rendering)) throw new Error(rendering?.refused ?? `no ${id}`);
  return rendering;
}

const textOf = (id: string, document: Document, options: Readonly<Record<string, string>> = {}): string =>
  rendered(id, document, options).files[0]?.text ?? "";

describe("mermaid", () => {
  test("a table is an entity, a foreign key a line with its columns as the label", () => {
    expect(textOf("mermaid", shop)).toContain(`erDiagram
  customers {
    bigint id PK
    text email UK
    boolean vip
  }
  orders {
    bigint id PK
    bigint customer_id FK
    status status
    numeric(10,2) total
    timestamptz placed_at
  }
  customers ||--o{ orders : "customer_id"
%% Not in this file:
`);
  });

  test("Mermaid reads the columns that were chosen", async () => {
    const reading = await readMermaid(textOf("mermaid", shop, { columns: "keys" }));
    expect(reading.entities).toEqual(
      new Map([
        ["customers", ["id", "email"]],
        ["orders", ["id", "customer_id"]],
      ]),
    );
    expect(reading.relationships).toBe(1);
  });

  test("one to one and optional ends follow from keys and nulls", () => {
    const text = textOf(
      "mermaid",
      aDocument({ a: { id: "int4 pk" }, b: { id: "int4 pk -> a.id" }, c: { a: "int4 unique -> a.id" } }),
    );
    expect(text).toContain(`  a ||--o| b : "id"\n  a |o--o| c : "a"\n`);
  });
});

describe("dbml", () => {
  test("a table has its columns, indexes and checks, a foreign key is a Ref", () => {
    expect(textOf("dbml", shop)).toContain(`Table orders {
  id bigint [pk, increment]
  customer_id bigint [not null]
  status status [not null, default: 'open']
  total numeric(10,2) [not null, default: 0]
  placed_at timestamptz [not null, default: \`now()\`]

  indexes {
    (customer_id) [name: 'orders_customer_id_idx']
    (placed_at) [name: 'orders_open_idx']
  }

  checks {
    \`total >= 0\` [name: 'orders_total_check']
  }
}

Ref orders_customer_id_fkey: orders.customer_id > customers.id [delete: cascade]
`);
    expect(rendered("dbml", shop).losses).toEqual([
      { at: "public.open_orders", message: "The view is left out." },
      { at: "public.orders.orders_open_idx", message: "Left out: its predicate." },
    ]);
  });

  test("of one to one, the foreign key stays where it was", () => {
    const text = textOf("dbml", aDocument({ a: { id: "int4 pk" }, b: { id: "int4 pk -> a.id" } }));
    expect(postgresOfDbml(text)).toContain('ALTER TABLE "b" ADD CONSTRAINT "b_id_fkey" FOREIGN KEY ("id")');
  });
});

describe("sqlite", () => {
  test("a row that PostgreSQL takes is taken, what it refuses is refused", async () => {
    const database = await runSqlite(textOf("sqlite", shop));
    database.run(
      "INSERT INTO customers (email) VALUES ('a'), ('b'); INSERT INTO orders (customer_id) VALUES (1)",
    );
    expect(sqliteRows(database, "SELECT id, status, total FROM orders")).toEqual([
      { id: 1, status: "open", total: 0 },
    ]);
    for (const refused of [
      "INSERT INTO customers (email) VALUES ('a')",
      "INSERT INTO orders (customer_id) VALUES (3)",
      "INSERT INTO orders (customer_id, total) VALUES (1, -1)",
      "INSERT INTO orders (customer_id, status) VALUES (1, 'gone')",
      "INSERT INTO customers (email, vip) VALUES ('c', 2)",
      "INSERT INTO customers (email, vip) VALUES ('c', 'yes')",
    ]) {
      expect(() => database.run(refused)).toThrow();
    }
    database.run("DELETE FROM customers WHERE id = 1");
    expect(sqliteRows(database, "SELECT * FROM orders")).toEqual([]);
    database.close();
  });

  test("a default of gen_random_uuid() gives uuids of version 4", async () => {
    const database = await runSqlite(
      textOf("sqlite", aDocument({ a: { id: "uuid pk default gen_random_uuid()", b: "int4" } })),
    );
    database.run("INSERT INTO a (b) VALUES (1), (2)");
    for (const { id } of sqliteRows(database, "SELECT id FROM a")) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    database.close();
  });

  test("names that differ in case only are told apart, and it is said", () => {
    const { losses } = rendered("sqlite", aDocument({ a: { id: "int4 pk", ID: "int4" }, A: { x: "int4" } }));
    expect(losses).toEqual([
      { at: "public.a", message: "It is called “a_2”." },
      { at: "public.a.ID", message: "It is called “ID_2”." },
    ]);
  });
});

describe("mysql", () => {
  test("types, counting, enums and moments are MySQL's", () => {
    expect(textOf("mysql", shop)).toContain(`CREATE TABLE \`orders\` (
  \`id\`          BIGINT               NOT NULL AUTO_INCREMENT,
  \`customer_id\` BIGINT               NOT NULL,
  \`status\`      ENUM('open', 'paid') NOT NULL DEFAULT 'open',
  \`total\`       DECIMAL(10,2)        NOT NULL DEFAULT 0,
  \`placed_at\`   DATETIME(6)          NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (\`id\`),
  CONSTRAINT \`orders_total_check\` CHECK (\`total\` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_bin;
`);
  });

  test("what MySQL refuses is left out and said", () => {
    const { losses } = rendered(
      "mysql",
      aDocument(
        { a: { id: "int8 pk" }, b: { a: "int4 -> a.id", s: "jsonb unique", t: "text not null" } },
        aForeignKey(["b", "a"], ["a", "id"], { name: "reset", onDelete: "set default" }),
        anIndex("b", ["t"], { unique: true, predicate: "a > 0" }),
      ),
    );
    expect(losses.filter(({ at }) => at.startsWith("public.b."))).toEqual([
      { at: "public.b.b_a_fkey", message: "The foreign key is left out: its columns are not of one type." },
      {
        at: "public.b.b_s_key",
        message: "It is left out: its columns are too long for a key, or can be in none.",
      },
      {
        at: "public.b.b_t_idx",
        message: "The index is left out: MySQL would have it hold for all rows.",
      },
      { at: "public.b.reset", message: "The foreign key is left out: its columns are not of one type." },
      { at: "public.b.t", message: "It has at most 255 characters, to be part of a key." },
    ]);
  });
});

describe("mongodb", () => {
  test("a collection has a validator and the indexes that have words there", () => {
    const reading = readMongo(textOf("mongodb", shop));
    expect(reading.get("orders")).toEqual({
      schema: {
        bsonType: "object",
        title: "orders",
        required: ["_id", "customer_id", "status", "total", "placed_at"],
        additionalProperties: false,
        properties: {
          _id: { bsonType: "long" },
          customer_id: { bsonType: "long" },
          status: { bsonType: "string", enum: ["open", "paid"] },
          total: { bsonType: "decimal", minimum: 0 },
          placed_at: { bsonType: "date" },
        },
      },
      indexes: [
        [{ customer_id: 1 }, { name: "orders_customer_id_idx" }],
        [{ placed_at: 1 }, { name: "orders_open_idx", partialFilterExpression: { status: "open" } }],
      ],
    });
  });

  test("nulls stay out of a unique index, and a key of several columns is an index beside _id", () => {
    const reading = readMongo(
      textOf(
        "mongodb",
        aDocument(
          { a: { x: "int4 not null", y: "int4 not null", z: "text" } },
          aPrimaryKey("a", ["x", "y"]),
          aUnique("a", ["x", "z"]),
        ),
      ),
    );
    expect(reading.get("a")?.indexes).toEqual([
      [
        { x: 1, y: 1 },
        { name: "a_pkey", unique: true },
      ],
      [
        { x: 1, z: 1 },
        { name: "a_x_z_key", unique: true, partialFilterExpression: { z: { $type: "string" } } },
      ],
    ]);
  });
});

describe("csv and markdown", () => {
  test("a row says what a column is", () => {
    const lines = textOf("csv", shop, { separator: "semicolon" }).split("\r\n");
    expect(lines[5]).toBe("public;orders;2;customer_id;bigint;no;;;;no;public.customers.id;;");
    expect(lines[7]).toBe("public;orders;4;total;numeric(10,2);no;0;;;no;;;");
    expect(textOf("csv", shop)).toContain('"numeric(10,2)"');
  });

  test("links of the dictionary lead to its headings", () => {
    const { headings, links, tables } = readMarkdown(textOf("markdown", shop));
    expect(headings).toContain("status");
    expect(links).toEqual(expect.arrayContaining(["#customers", "#orders", "#status"]));
    expect(tables[2]?.rows[1]).toEqual(["customer_id", "bigint", "no", "", "→ customers.id"]);
  });

  test("a file a table, with links between them", () => {
    const { files } = rendered("markdown", shop, { files: "one a table" });
    expect(files.map(({ path }) => path)).toEqual(["README.md", "customers.md", "orders.md"]);
    expect(readMarkdown(files[2]?.text ?? "").links).toEqual(["customers.md", "README.md#status"]);
  });
});

describe("graphviz and plantuml", () => {
  test("edges go from column to column with crow's feet", () => {
    expect(textOf("graphviz", shop)).toContain(
      "  orders:c2 -> customers:c1 [arrowtail=crowodot, arrowhead=teetee]\n",
    );
  });

  test("an entity has its key above the line and marks what must be there", () => {
    expect(textOf("plantuml", shop)).toContain(`entity "customers" as customers {
  * id : bigint <<PK>>
  --
  * email : text <<UK>>
  * vip : boolean
}
`);
  });
});
