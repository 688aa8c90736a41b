import { array, assert, constantFrom, jsonValue, nat, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { aDocument } from "../testing/a-document.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { aPlacement } from "../testing/routine-parts.ts";
import { isPlain } from "./accepts.ts";
import type { Document } from "./document.ts";
import { readDesignFile, readFileVersions, writeDesignFile } from "./file.ts";

const document = aDocument(
  {
    customers: { id: "int8 pk" },
    orders: { id: "int8 pk", customer_id: "int8 -> customers.id on delete cascade" },
  },
  aPlacement("orders", 40, -20),
);

const text = `{"format":"crowfoot","version":1,"records":[
 {"kind":"design","id":"design","name":"Untitled","namespaces":["public"]}
,{"kind":"namespace","id":"public","name":"public","tables":["customers","orders"]}
,{"kind":"table","id":"customers","name":"customers","columns":["customers.id"],"constraints":["customers.customers_pkey"]}
,{"kind":"column","id":"customers.id","name":"id","type":{"base":{"kind":"builtin","name":"int8"}},"notNull":true}
,{"kind":"primary-key","id":"customers.customers_pkey","name":"customers_pkey","columns":["customers.id"]}
,{"kind":"table","id":"orders","name":"orders","columns":["orders.id","orders.customer_id"],"constraints":["orders.orders_pkey","orders.orders_customer_id_fkey"]}
,{"kind":"column","id":"orders.id","name":"id","type":{"base":{"kind":"builtin","name":"int8"}},"notNull":true}
,{"kind":"column","id":"orders.customer_id","name":"customer_id","type":{"base":{"kind":"builtin","name":"int8"}}}
,{"kind":"primary-key","id":"orders.orders_pkey","name":"orders_pkey","columns":["orders.id"]}
,{"kind":"foreign-key","id":"orders.orders_customer_id_fkey","name":"orders_customer_id_fkey","references":"customers","pairs":[{"column":"orders.customer_id","references":"customers.id"}],"onDelete":"cascade"}
,{"kind":"placement","id":"orders","x":40,"y":-20}
]}
`;

function refusalOf(file: string): string {
  const read = readDesignFile(file);
  return "refused" in read ? read.refused : "";
}

/** The sample's text with one piece of it replaced. */
function changed(from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe("the design file", () => {
  test("one record a line, without what is default, and this is the format to keep reading", () => {
    expect(writeDesignFile(document)).toBe(text);
    expect(readDesignFile(text)).toEqual(document);
  });

  test("a new record changes only the line of its owner", () => {
    const more = aDocument(() => document, { invoices: { id: "int4" } });
    const before = new Set(text.split("\n"));
    const added = writeDesignFile(more)
      .split("\n")
      .filter((line) => !before.has(line));
    expect(added.map((line) => line.slice(0, 25))).toEqual([
      ',{"kind":"namespace","id"',
      ',{"kind":"table","id":"in',
      ',{"kind":"column","id":"i',
    ]);
  });

  test("it may be reformatted", () => {
    expect(readDesignFile(JSON.stringify(JSON.parse(text), null, 2))).toEqual(document);
  });

  test("a placement at minus zero is at zero", () => {
    const moved = aDocument(() => document, aPlacement("customers", -0, 0));
    const again = readDesignFile(writeDesignFile(moved));
    expect("schema" in again && again.diagram.get("customers")?.x).toBe(0);
  });
});

describe("a damaged design file is refused, saying where", () => {
  test.each([
    ["nothing", "", "This is not a design file: it is not valid JSON."],
    ["another JSON file", "[1]", "This is not a design file of Crowfoot."],
    ["another format", changed('"crowfoot"', '"drawdb"'), "This is not a design file of Crowfoot."],
    [
      "a newer version",
      changed('"version":1', '"version":2'),
      "This design was saved by a newer Crowfoot (file version 2; this one reads up to 1).",
    ],
    ["no version", changed('"version":1', '"version":"1"'), "This design file does not say its version."],
    [
      "a strange part",
      changed('"version":1', '"version":1,"x":1'),
      "This design file has an unknown part: x.",
    ],
    ["no records", '{"format":"crowfoot","version":1}', "This design file has no records."],
    [
      "a merge conflict",
      changed(',{"kind":"table","id":"orders"', '<<<<<<< HEAD\n,{"kind":"table","id":"orders"'),
      "Line 7 of the design file marks a merge conflict.",
    ],
    [
      "a broken line",
      changed('"onDelete":"cascade"}', '"onDelete":'),
      "Line 11 of the design file is not valid JSON.",
    ],
    [
      "a wrong type",
      changed('"notNull":true', '"notNull":"yes"'),
      "Record 4 (column id): notNull is not true or false.",
    ],
    [
      "a wrong word",
      changed('"cascade"', '"explode"'),
      "Record 10 (foreign-key orders_customer_id_fkey): onDelete is none of no action, restrict, cascade, set null, set default.",
    ],
    [
      "something missing deep inside",
      changed('{"kind":"builtin","name":"int8"}}}', '{"kind":"builtin"}}}'),
      "Record 8 (column customer_id): type.base.name is not text.",
    ],
    [
      "a kind nobody knows",
      changed('"kind":"foreign-key"', '"kind":"constructor"'),
      "Record 10 (constructor orders_customer_id_fkey): kind is unknown.",
    ],
    [
      "a prototype",
      changed('"notNull":true', '"__proto__":{"notNull":true}'),
      "Record 4 (column id): __proto__ is unknown.",
    ],
    [
      "a prototype deep inside",
      changed('"kind":"builtin","name":"int8"', '"kind":"builtin","name":"int8","__proto__":1'),
      "Record 4 (column id): type.base.__proto__ is unknown.",
    ],
    ["no id", changed('"id":"orders.id",', ""), "Record 7 (column id): id is missing."],
    [
      "an id twice",
      changed('"id":"orders.id"', '"id":"customers.id"'),
      "Record 7 (column id): another record has this id.",
    ],
    [
      "a placement twice",
      changed("\n]}", '\n,{"kind":"placement","id":"orders"}\n]}'),
      "Record 12 (placement orders): it is placed twice.",
    ],
    [
      "a number that is none",
      changed('"x":40', '"x":1e999'),
      "Record 11 (placement orders): x is not a whole number.",
    ],
    ["no design", '{"format":"crowfoot","version":1,"records":[]}', "There is no design in this file."],
    [
      "a reference to nothing",
      changed('"references":"customers"', '"references":"gone"'),
      /^The design in this file is not whole\. The foreign key/,
    ],
    [
      "two tables of one name",
      changed('"name":"orders"', '"name":"customers"'),
      "The design in this file is not whole. There is already a table named customers in public.",
    ],
  ])("%s", (_, file, reason) => {
    expect(refusalOf(file)).toEqual(typeof reason === "string" ? reason : expect.stringMatching(reason));
  });

  test("a million brackets", () => {
    const deep = `${"[".repeat(1e6)}${"]".repeat(1e6)}`;
    expect(refusalOf(changed('"name":"Untitled"', `"name":${deep}`))).toBe(
      "Record 1 (design design): name is not text.",
    );
  });
});

describe("whatever the text, reading gives a design or a refusal", () => {
  const isAnswer = (file: string): void => {
    const read = readDesignFile(file);
    expect("refused" in read ? read.refused : writeDesignFile(read)).toMatch(/\.$|^\{/);
  };

  test("any text, any JSON", () => {
    assert(property(string({ unit: "binary" }), isAnswer));
    assert(property(jsonValue(), (value) => isAnswer(JSON.stringify(value))));
    assert(
      property(array(jsonValue()), (records) =>
        isAnswer(JSON.stringify({ format: "crowfoot", version: 1, records })),
      ),
    );
  });

  test("a design of which a value was replaced", () => {
    const strange = constantFrom<unknown>(
      null,
      -1,
      "",
      "design",
      [],
      {},
      ["design"],
      { kind: "column" },
      1e99,
      true,
    );
    assert(
      property(arbitraryDocument, nat(), strange, (whole: Document, at, value) => {
        const plain: unknown = JSON.parse(writeDesignFile(whole));
        isAnswer(JSON.stringify(withReplaced(plain, { left: at % 400 }, value)));
      }),
      { numRuns: 500 },
    );
  });
});

/** A plain value in which the n-th value within is another. */
function withReplaced(plain: unknown, counter: { left: number }, value: unknown): unknown {
  if (counter.left-- === 0) return value;
  if (Array.isArray(plain)) return plain.map((item) => withReplaced(item, counter, value));
  if (!isPlain(plain)) return plain;
  return Object.fromEntries(
    Object.entries(plain).map(([key, item]) => [key, withReplaced(item, counter, value)]),
  );
}

test("versions travel in a design file, one a line, and a broken one is named", () => {
  const [now, then] = [document, aDocument({ customers: { id: "int8 pk" } })];
  const versions = [{ name: "First, “as built”", note: "n", at: 1_700_000_000_000, document: then }];
  const text = writeDesignFile(now, versions);
  expect(text.split("\n").filter((line) => line.includes("as built"))).toHaveLength(1);
  expect(readDesignFile(text)).toEqual(readDesignFile(writeDesignFile(now)));
  expect(readFileVersions(text)).toEqual(versions);
  expect(readFileVersions(writeDesignFile(now))).toEqual([]);
  const broken = text.replace(/("note":"n".*?)"kind":"table"/, '$1"kind":"chair"');
  expect(readFileVersions(broken)).toEqual({
    refused: expect.stringContaining("The version “First, “as built”” in this design file: Record"),
  });
});
