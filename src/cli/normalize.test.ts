import { describe, expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";

const files = {
  "shop.sql": `CREATE TABLE lines (
    order_id int, product_id int, product_name text, zip text, city text, sku text NOT NULL,
    PRIMARY KEY (order_id, product_id)
  );
  CREATE TABLE codes (id int PRIMARY KEY, code text NOT NULL UNIQUE, maybe text UNIQUE, label text);
  CREATE UNIQUE INDEX ON codes (label) WHERE id > 0;
  CREATE SCHEMA old;
  CREATE TABLE old.codes (id int, code text NOT NULL, label text UNIQUE NULLS NOT DISTINCT);
  CREATE UNIQUE INDEX ON old.codes (code);`,
  "one.sql": "CREATE TABLE one (a int, b int);",
};

const json = async (given: readonly string[]) =>
  JSON.parse((await runInMemory(["normalize", ...given, "--json"], files)).out);

describe("normalize", () => {
  test("of listed columns prints keys, normal form, cover and decompositions as JSON", async () => {
    const given = ["--columns", "street, city,zip", "--fd", "street, city -> zip", "--fd", "zip -> city"];
    expect(await json(given)).toEqual({
      candidateKeys: [
        ["street", "city"],
        ["street", "zip"],
      ],
      keysComplete: true,
      normalForm: "3NF",
      violations: [
        {
          breaks: "BCNF",
          left: ["zip"],
          right: ["city"],
          reason:
            "city depends on zip, which is not a key; 3NF allows it only because city is part of a key.",
        },
      ],
      minimalCover: [
        { left: ["zip"], right: ["city"] },
        { left: ["street", "city"], right: ["zip"] },
      ],
      synthesis3nf: [
        {
          columns: ["street", "city", "zip"],
          keys: [
            ["street", "city"],
            ["street", "zip"],
          ],
        },
      ],
      bcnf: [
        { columns: ["street", "zip"], keys: [["street", "zip"]] },
        { columns: ["city", "zip"], keys: [["zip"]] },
      ],
      lost: [{ left: ["street", "city"], right: ["zip"] }],
    });
  });

  test("of a table counts its key", async () => {
    const given = ["shop.sql", "--table", "lines", "--fd", "product_id -> product_name; zip -> city"];
    expect(await json(given)).toMatchObject({
      candidateKeys: [["order_id", "product_id"]],
      normalForm: "1NF",
      violations: [{ breaks: "2NF" }, { breaks: "3NF" }],
      lost: [],
    });
  });

  test("unique columns are keys only where no null lets rows agree, and without a predicate", async () => {
    expect((await json(["shop.sql", "--table", "public.codes"])).candidateKeys).toEqual([["id"], ["code"]]);
    expect((await json(["shop.sql", "--table", "old.codes"])).candidateKeys).toEqual([["code"], ["label"]]);
  });

  test("a multivalued dependency leads to 4NF", async () => {
    const given = ["--columns", "course,teacher,text", "--fd", "course ->> teacher"];
    const { normalForm, violations, fourth } = await json(given);
    expect(normalForm).toBe("BCNF");
    expect(violations).toMatchObject([{ breaks: "4NF", left: ["course"], right: ["teacher"] }]);
    expect(fourth).toMatchObject([{ columns: ["course", "teacher"] }, { columns: ["course", "text"] }]);
  });

  test("says in plain words what breaks which form, and what BCNF loses", async () => {
    const given = ["normalize", "--columns", "street,city,zip", "--fd", "street, city -> zip; zip -> city"];
    expect((await runInMemory(given, files)).out).toBe(`street, city, zip
Candidate keys
  street, city
  street, zip
Normal form: 3NF
  Not BCNF: city depends on zip, which is not a key; 3NF allows it only because city is part of a key.
Tables in 3NF
  street, city, zip  (key street, city or street, zip)
Tables in BCNF
  street, zip  (key street, zip)
  city, zip  (key zip)
  BCNF loses street, city -> zip
  Where a lost dependency matters, stay with the tables in 3NF.
`);
  });

  test("a table of which only keys are known is not assessed, and the only table needs no name", async () => {
    const { out, code } = await runInMemory(["normalize", "one.sql"], files);
    expect(code).toBe(0);
    expect(out).toContain("public.one\nCandidate keys\n  a, b\nNormal form: not assessed\n");
  });

  test.each([
    [["--columns", "a,b", "--fd", "a -> c"], "--fd “a -> c”: There is no column c."],
    [["--columns", "a,b", "--fd", "a b"], "--fd “a b”: An arrow is missing: zip -> city."],
    [["--columns", "a,b,a"], "--columns names a twice"],
    [["--columns", "a,,b"], "--columns takes names with commas between"],
    [["one.sql", "--columns", "a"], "--columns stands instead of IN and --table"],
    [[], "IN or --columns is missing; see “crowfoot help normalize”"],
    [["shop.sql"], "--table is missing: there is more than one table"],
    [["shop.sql", "--table", "codes"], "“codes” may be public.codes, old.codes"],
    [["shop.sql", "--table", "none"], "there is no table “none”"],
  ])("%j is refused", async (given, reason) => {
    const { code, out, err } = await runInMemory(["normalize", ...given], files);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`crowfoot: normalize: ${reason}\n`);
  });

  test("tells of further designs by what they keep", async () => {
    const fds = [
      "account -> email",
      "email -> account",
      "account, product -> discount",
      "email, product -> discount",
    ];
    const given = ["--columns", "id,account,email,product,discount", "--fd", "id -> account, product"];
    const { alternatives } = await json([...given, ...fds.flatMap((fd) => ["--fd", fd])]);
    expect(alternatives).toContainEqual({
      form: "3NF",
      tables: [
        { columns: ["account", "email"], keys: [["account"], ["email"]] },
        { columns: ["id", "account", "product"], keys: [["id"]] },
        { columns: ["account", "product", "discount"], keys: [["account", "product"]] },
      ],
      keeps: [{ left: ["account", "product"], right: ["discount"] }],
    });
    const words = ["normalize", ...given, ...fds.flatMap((fd) => ["--fd", fd])];
    expect((await runInMemory(words, files)).out).toContain(
      "Or in 3NF, keeping account, product -> discount in one\n  account, email  (key account or email)\n",
    );
  });
});
