import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Io } from "./io.ts";
import { runProgram } from "./program.ts";
import { runInMemory } from "./testing/run-in-memory.ts";
import { changesOf } from "./watch-files.ts";

const shop = "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE lines (id bigint PRIMARY KEY);\n";
const toTypes = ["convert", "shop.sql", "--to", "typescript", "-o", "types.ts"];

async function typesOf(sql: string): Promise<string> {
  return (await runInMemory(["convert", "-", "--to", "typescript"], { "-": sql })).out;
}

describe("--check", () => {
  test("is content with what is on disk, other line ends included, and writes nothing", async () => {
    const text = await typesOf(shop);
    for (const held of [text, text.replaceAll("\n", "\r\n")]) {
      const run = await runInMemory([...toTypes, "--check"], { "shop.sql": shop, "types.ts": held });
      expect({ code: run.code, written: run.written }).toEqual({ code: 0, written: {} });
    }
  });

  test("answers 1 and names each file that is missing or stale", async () => {
    const stale = await runInMemory([...toTypes, "--check"], {
      "shop.sql": shop,
      "types.ts": "export {};\n",
    });
    expect([stale.code, stale.written]).toEqual([1, {}]);
    expect(stale.err).toContain("types.ts: stale: it is not what would be written now\n");
    const missing = await runInMemory([...toTypes, "--check"], { "shop.sql": shop });
    expect([missing.code, missing.written]).toEqual([1, {}]);
    expect(missing.err).toContain("types.ts: stale: it is not there\n");
  });

  test("looks at each of several files", async () => {
    const given = ["convert", "shop.sql", "--to", "typescript", "--option", "files=many", "-o", "out"];
    const made = (await runInMemory(given, { "shop.sql": shop })).written;
    expect(Object.keys(made).length).toBeGreaterThan(2);
    const files = { "shop.sql": shop, ...made };
    expect((await runInMemory([...given, "--check"], files)).code).toBe(0);
    const [first = ""] = Object.keys(made);
    const run = await runInMemory([...given, "--check"], { ...files, [first]: "" });
    expect(run.code).toBe(1);
    expect(run.err.split("\n").filter((line) => line.includes(": stale: "))).toEqual([
      `${first}: stale: it is not what would be written now`,
    ]);
  });
});

test("one file goes into a folder that is there, by its usual name", async () => {
  const given = ["convert", "shop.sql", "--to", "dbml", "-o"];
  const into = await runInMemory([...given, "docs"], { "shop.sql": shop, "docs/readme.md": "" });
  expect(Object.keys(into.written)).toEqual(["docs/schema.dbml"]);
  expect(Object.keys((await runInMemory([...given, "new/"], { "shop.sql": shop })).written)).toEqual([
    "new/schema.dbml",
  ]);
  expect(Object.keys((await runInMemory([...given, "docs"], { "shop.sql": shop })).written)).toEqual([
    "docs",
  ]);
});

test("DBML and CSV of columns are seen by their content or said, and have a ledger", async () => {
  const dbml = "Table orders {\n  id bigint [pk]\n}\nTableGroup mine { orders }\n";
  for (const given of [[], ["--from", "dbml"]]) {
    const run = await runInMemory(["convert", "-", "--to", "sql", ...given], { "-": dbml });
    expect(run.code).toBe(0);
    expect(run.out).toContain("CREATE TABLE public.orders");
    expect(run.err).toContain(
      "2 statements: 1 modelled, 0 kept verbatim, 1 skipped (data and session), 0 refused",
    );
  }
  const csv = { "c.csv": "table,column,type\norders,id,bigint\norders,,text\n" };
  const strict = await runInMemory(["convert", "c.csv", "--to", "dbml", "--strict"], csv);
  expect(strict.out).toContain("Table orders {\n  id bigint\n}");
  expect(strict.err).toContain("c.csv:3:1: refused: The row names no column.\n");
  expect(strict.code).toBe(1);
});

test("--list --json tells programs what each target takes", async () => {
  const { code, out } = await runInMemory(["convert", "--list", "--json"], {});
  expect(code).toBe(0);
  const listed: unknown = JSON.parse(out);
  expect(listed).toContainEqual(expect.objectContaining({ id: "dbml", language: "dbml", options: [] }));
  const supabase = Array.isArray(listed) ? listed.find(({ id }) => id === "supabase") : undefined;
  expect(supabase.options[1]).toMatchObject({ name: "namespaces", default: "all", example: "public,api" });
});

test.each([
  ["--check", "--check needs -o PATH"],
  ["--watch -o -", "--watch needs -o PATH"],
  ["--watch --check -o a", "--check writes nothing and --watch does: give one"],
  ["--json", "--json goes with --list"],
])("%s alone cannot run", async (flags, reason) => {
  const run = await runInMemory(["convert", "a.sql", "--to", "sql", ...flags.split(" ")], {});
  expect(run).toMatchObject({ code: 2, err: `crowfoot: convert: ${reason}; see “crowfoot help convert”\n` });
});

test("--watch writes once, again when the input changed, and survives an input that cannot be read", async () => {
  const disk = new Map([["shop.sql", shop]]);
  const writes: string[] = [];
  let said = "";
  const io: Io = {
    read: async (path) => {
      const text = disk.get(path);
      return text === undefined ? { refused: `cannot read ${path}` } : new TextEncoder().encode(text);
    },
    list: async () => undefined,
    write: async (path, text) => {
      disk.set(path, text);
      writes.push(text);
      return undefined;
    },
    out: () => undefined,
    err: (text) => {
      said += text;
    },
    async *changes(paths) {
      expect(paths).toEqual(["shop.sql"]);
      yield undefined;
      disk.delete("shop.sql");
      yield undefined;
      disk.set("shop.sql", "CREATE TABLE others (id int);");
      yield undefined;
    },
  };
  expect(await runProgram([...toTypes, "--watch"], io)).toBe(0);
  expect(writes).toEqual([await typesOf(shop), await typesOf("CREATE TABLE others (id int);")]);
  expect(said).toContain("convert: nothing to write, all is as it was\ncrowfoot: cannot read shop.sql\n");
  expect(said).toContain("convert: wrote types.ts\nconvert: no longer watching\n");
});

describe("watching files", () => {
  const folder = mkdtempSync(join(tmpdir(), "crowfoot-watch-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("a change, a new file in a folder and Ctrl+C are noticed", async () => {
    const signals = new EventEmitter();
    // A machine under load may look for the first time after the first change: so there are several.
    const noticed = async (name: string): Promise<boolean | undefined> => {
      let text = "";
      const timer = setInterval(() => {
        text += "x";
        writeFileSync(join(folder, name), text);
      }, 1500);
      const { done } = await changes.next();
      clearInterval(timer);
      return done;
    };
    writeFileSync(join(folder, "a.sql"), "");
    const changes = changesOf([folder], signals)[Symbol.asyncIterator]();
    expect(await noticed("a.sql")).toBe(false);
    expect(await noticed("b.sql")).toBe(false);
    const ended = changes.next();
    signals.emit("SIGINT");
    expect((await ended).done).toBe(true);
  });
});
