import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../core/base/refusal.ts";
import { readDesignFile } from "../core/document/file.ts";
import { targets } from "../core/export/targets/index.ts";
import { runInMemory } from "./testing/run-in-memory.ts";
import { version } from "./version.ts";

const shop = `CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers
);
CREATE TABLE places (at ext.spot);
SET search_path = public;
`;
const files = { "shop.sql": shop };

describe("convert", () => {
  test("a SQL file becomes types; the ledger and the losses go to the standard error", async () => {
    const run = await runInMemory(["convert", "shop.sql", "--to", "typescript"], files);
    expect(run.code).toBe(0);
    expect(run.out).toContain("export interface Order {\n  readonly id: number;\n  customer_id: number;\n}");
    expect(run.err).toBe(
      "shop.sql: 4 statements: 3 modelled, 0 kept verbatim, 1 skipped (data and session), 0 refused\n" +
        "public.places.at: lost: It is “unknown”: nothing is known of the type ext.spot.\n",
    );
  });

  test("--strict makes losses the answer 1, with the result all the same", async () => {
    const run = await runInMemory(
      ["convert", "shop.sql", "--to=typescript", "--strict", "-o", "types.ts"],
      files,
    );
    expect(run.code).toBe(1);
    expect(run.out).toBe("");
    expect(run.written["types.ts"]).toContain("export interface Order {");
    expect((await runInMemory(["convert", "shop.sql", "--to=sql", "--strict"], files)).code).toBe(0);
  });

  test("an option of the target is heard", async () => {
    const given = ["convert", "shop.sql", "--to", "typescript", "--option", "transport=node-postgres"];
    expect((await runInMemory(given, files)).out).toContain("customer_id: string;");
  });

  test("the standard input is read for -, and SQL converts to a design file with places, and back", async () => {
    const design = await runInMemory(["convert", "-", "--to", "design"], { "-": shop });
    const document = readDesignFile(design.out);
    expect(isRefusal(document) ? 0 : document.diagram.size).toBe(3);
    const back = await runInMemory(["convert", "-", "--to", "sql"], { "-": design.out });
    expect(back.err).toBe("");
    expect(back.out).toBe((await runInMemory(["convert", "shop.sql", "--to", "sql"], files)).out);
  });

  test("each refused statement is named with its place and reason", async () => {
    const broken = { "a.sql": "CREATE TABLE a (id int);\n\nCREATE TABEL b (id int);\n" };
    const run = await runInMemory(["convert", "a.sql", "--to", "sql"], broken);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(
      /^a\.sql:3:8: refused: .*TABEL.*\na\.sql: 2 statements: 1 modelled, .* 1 refused\n$/,
    );
    expect((await runInMemory(["convert", "a.sql", "--to", "sql", "--strict"], broken)).code).toBe(1);
  });

  test("several files are one design, in the order given, and a folder in the order of its numbers", async () => {
    const given = ["--to", "typescript"];
    const migrations = {
      "m/10_last.sql": "ALTER TABLE a ADD z int;\nALTER TABLE b ADD z int;",
      "m/2_next.sql": "ALTER TABLE a ADD y int;",
      "m/2_next.down.sql": "ALTER TABLE a DROP y;",
      "m/1_first.sql": "CREATE TABLE a (x int);",
      "m/readme.md": "Migrations",
    };
    const folder = await runInMemory(["convert", "m/", ...given], migrations);
    expect(folder.out).toContain("x: number | null;\n  y: number | null;\n  z: number | null;");
    expect(folder.err).toMatch(/^m\/10_last\.sql:2:\d+: refused: /);
    expect(folder.err).toContain(
      "m/: 5 statements: 3 modelled, 0 kept verbatim, 1 skipped (data and session), 1 refused",
    );
    const listed = ["m/1_first.sql", "m/10_last.sql", "m/2_next.sql"];
    const files = await runInMemory(["convert", ...listed, ...given], migrations);
    expect(files.out).toContain("x: number | null;\n  z: number | null;\n  y: number | null;");
  });

  test("a folder that cannot be read as SQL says why", async () => {
    const archive = await runInMemory(["convert", "d", "--to", "sql"], {
      "d/toc.dat": "PGDMP",
      "d/3000.dat": "",
    });
    expect([archive.code, archive.err]).toEqual([
      2,
      expect.stringContaining("pg_restore --schema-only -f schema.sql d"),
    ]);
    const other = await runInMemory(["convert", "d", "--to", "sql"], { "d/a.txt": "" });
    expect([other.code, other.err]).toEqual([2, "crowfoot: d is a folder without SQL files\n"]);
    const mixed = { "a.sql": "SELECT 1;", "b.json": "{}" };
    const both = await runInMemory(["convert", "a.sql", "b.json", "--to", "sql"], mixed);
    expect([both.code, both.err]).toEqual([
      2,
      expect.stringContaining("b.json: several files are read together"),
    ]);
  });

  test("--list names the targets and their options", async () => {
    const run = await runInMemory(["convert", "--list"], {});
    expect(run.code).toBe(0);
    for (const text of [
      "sql  ",
      "design  ",
      "typescript  ",
      "transport=postgrest|node-postgres|postgres.js",
    ]) {
      expect(run.out).toContain(text);
    }
  });
});

describe("link and open", () => {
  test("a design goes into a link and comes back", async () => {
    const link = await runInMemory(["link", "shop.sql", "--base", "https://example.org/app/#old"], files);
    expect(link.out).toMatch(/^https:\/\/example\.org\/app\/#v1\.[\w-]+\n$/);
    const opened = await runInMemory(["open", link.out.trim()], {});
    expect(opened.code).toBe(0);
    const again = await runInMemory(["link", "-"], { "-": opened.out });
    expect(`https://example.org/app/${again.out}`).toBe(link.out);
    expect((await runInMemory(["open", "-"], { "-": link.out })).out).toBe(opened.out);
    expect((await runInMemory(["convert", "-", "--to", "design"], { "-": link.out })).out).toBe(opened.out);
  });

  test("a damaged link is refused in one line", async () => {
    const link = (await runInMemory(["link", "shop.sql"], files)).out.trim();
    const run = await runInMemory(["open", link.slice(0, -5)], {});
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toMatch(
      /^crowfoot: This link is damaged: it is cut off after \d+ of \d+ characters\.\n$/,
    );
  });
});

describe("help", () => {
  test("lists the commands, and each explains itself", async () => {
    const { out, code } = await runInMemory(["--help"], {});
    expect(code).toBe(0);
    for (const name of ["convert", "link", "open"]) {
      expect(out).toContain(`  ${name} `);
      const help = await runInMemory(["help", name], {});
      expect(help.out).toContain(`Usage: crowfoot ${name} `);
      expect((await runInMemory([name, "--help"], {})).out).toBe(help.out);
    }
  });

  test("--version is the version of the package", async () => {
    const { version: released } = JSON.parse(readFileSync("package.json", "utf8"));
    expect((await runInMemory(["--version"], {})).out).toBe(`${released}\n`);
    expect(version).toBe(released);
  });
});

describe("what cannot run says why in one line and exits with 2", () => {
  const files = {
    "empty.sql": "",
    "m.sql": "CREATE TABLE `a` (`b` int) ENGINE=InnoDB;",
    "j.json": "{}",
    "z.bin": "a\0b",
  };
  test.each([
    ["", "no command is given; “crowfoot --help” lists them"],
    ["make", "there is no command “make”; “crowfoot --help” lists them"],
    ["convert", "convert: IN is missing; see “crowfoot help convert”"],
    ["convert a.sql", "convert: --to is missing; see “crowfoot help convert”"],
    [
      "convert a.sql --to cobol",
      `convert: there is no target “cobol”: there are ${targets.map(({ id }) => id).join(", ")}; see “crowfoot help convert”`,
    ],
    ["convert a.sql --to sql --verbose", "convert: there is no flag --verbose; see “crowfoot help convert”"],
    [
      "convert a.sql --to sql --option x",
      "convert: --option takes NAME=VALUE, not “x”; see “crowfoot help convert”",
    ],
    [
      "convert m.sql --to sql --option x=y",
      "m.sql: This looks like MySQL or MariaDB: convert it to PostgreSQL first, for example with pgloader.",
    ],
    ["convert a.sql --to sql", "cannot read a.sql: there is no such file"],
    ["convert empty.sql --to sql", "empty.sql: There is no statement in this text."],
    ["convert j.json --to sql", "j.json: This is not a design file of Crowfoot."],
    ["convert z.bin --to sql", "z.bin: This is a binary file, not text (it has a zero byte at offset 1)."],
    [
      "convert j.json --to sql --from yaml",
      "--from is sql, design, link, catalog, dbml, prisma, csv, not “yaml”",
    ],
    ["open hello", "This is no Crowfoot link: it has no design behind its “#”."],
  ])("crowfoot %s", async (text, reason) => {
    const run = await runInMemory(text === "" ? [] : text.split(" "), files);
    expect(run).toMatchObject({ code: 2, out: "", err: `crowfoot: ${reason}\n` });
  });

  test("an option the target does not have", async () => {
    const run = await runInMemory(["convert", "a", "--to", "sql", "--option", "x=y"], { a: shop });
    expect(run.code).toBe(2);
    expect(run.err).toBe("crowfoot: There is no option “x”: there are comments, if-not-exists, owners.\n");
  });
});

test.skipIf(!existsSync("../shared/corpus/pagila.sql"))(
  "[X1] the same file gives the same bytes (skipped where the corpus is absent)",
  async () => {
    const pagila = { p: readFileSync("../shared/corpus/pagila.sql", "utf8") };
    for (const given of [
      ["convert", "p", "--to", "design"],
      ["link", "p"],
    ]) {
      const run = await runInMemory(given, pagila);
      expect(run.code).toBe(0);
      expect(await runInMemory(given, pagila)).toEqual(run);
    }
  },
);
