import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import type { Given } from "./format.ts";
import { formats } from "./formats/index.ts";
import type { Plan, Step } from "./plan.ts";
import { rubyLiteral } from "./ruby-literal.ts";

function step(sql: string, transactional = true): Step {
  return {
    title: "Do",
    phase: transactional ? "make" : "values",
    changes: [],
    sql: [sql],
    transactional,
    losses: [],
    about: sql,
  };
}

const plan: Plan = {
  steps: [step("ALTER TYPE e ADD VALUE 'b'", false), step("SELECT 1")],
  down: [step("SELECT 0")],
  beyondRecall: [],
  notes: [],
};

function made(id: string, more: Partial<Given> = {}): Readonly<Record<string, string>> {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const stamp = (at: number) =>
    format.stamp === "number" ? { number: 7 + at } : { timestamp: String(20260102030405 + at) };
  const files = format.files(plan, { name: "n", stamp, ...more });
  if (isRefusal(files)) return { refused: files.refused };
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

describe("migrations that name the one before", () => {
  test("Alembic's begin with the one that is given, and go on one from the other", () => {
    const files = made("alembic", { previous: "abc" });
    expect(files["20260102030405_n_1.py"]).toContain('down_revision = "abc"');
    expect(files["20260102030406_n_2.py"]).toContain('down_revision = "20260102030405"');
  });

  test("Django's take the app from the one that is given, or from where they lie", () => {
    const given = made("django", { previous: "shop.0006_x" });
    expect(given["0007_n_1.py"]).toContain('dependencies = [("shop", "0006_x")]');
    expect(given["0008_n_2.py"]).toContain('dependencies = [("shop", "0007_n_1")]');
    const own = made("django", { previous: "0006_x" });
    expect(own["0007_n_1.py"]).toContain('dependencies = [(__name__.split(".")[-3], "0006_x")]');
  });
});

describe("files that all migrations share", () => {
  const shared = (text: string) => ({ shared: () => text });

  test("sqitch's plan goes on where it ends", () => {
    const plan = "%syntax-version=1.0.0\n%project=p\n\na 2026-01-01T00:00:00Z A <a@b> # a";
    expect(made("sqitch", shared(plan))["sqitch.plan"]).toBe(
      `${plan}\nn_1 2026-01-02T03:04:05Z Crowfoot <crowfoot@localhost> # n_1\n` +
        "n_2 [n_1] 2026-01-02T03:04:06Z Crowfoot <crowfoot@localhost> # n_2\n",
    );
    expect(made("sqitch", shared("n_1 2026-01-01T00:00:00Z A <a@b> # a\n"))).toEqual({
      refused: "sqitch.plan has a change n_1 already: the name must be another",
    });
  });

  test("Drizzle's journal counts on from what it holds", () => {
    const entry = { idx: 0, version: "7", when: 1, tag: "0000_a", breakpoints: true };
    const journal = JSON.parse(
      made("drizzle", shared(JSON.stringify({ entries: [entry] })))["meta/_journal.json"] ?? "",
    );
    expect(journal.entries.map(({ idx, tag }: typeof entry) => [idx, tag])).toEqual([
      [0, "0000_a"],
      [1, "20260102030405_n_1"],
      [2, "20260102030406_n_2"],
    ]);
    for (const text of ["no", "[]", '{"entries":1}']) {
      expect(made("drizzle", shared(text))).toEqual({
        refused: "meta/_journal.json is no journal of Drizzle",
      });
    }
  });

  test.each(["19700101000000", "20000229235959", "20240301000000", "20991231120000", "21000301000001"])(
    "Drizzle's journal has %s in milliseconds",
    (timestamp) => {
      const files = made("drizzle", { stamp: () => ({ timestamp }) });
      const iso = timestamp.replace(/(....)(..)(..)(..)(..)(..)/, "$1-$2-$3T$4:$5:$6Z");
      expect(JSON.parse(files["meta/_journal.json"] ?? "").entries[0].when).toBe(Date.parse(iso));
    },
  );

  test("Prisma's lock stays as it is", () => {
    expect(made("prisma", shared("mine"))["migration_lock.toml"]).toBe("mine");
  });
});

test("a name becomes what the tool takes for one", () => {
  const of = (id: string, name: string) => Object.keys(made(id, { name }))[0];
  expect(of("rails", "2FA-on.all")).toBe("20260102030405_migration_2fa_on_all_1.rb");
  expect(made("rails", { name: "2FA" })["20260102030405_migration_2fa_1.rb"]).toContain(
    "class Migration2fa1 <",
  );
  expect(of("django", "a-b.c")).toBe("0007_a_b_c_1.py");
  expect(of("alembic", "a-b.c")).toBe("20260102030405_a_b_c_1.py");
  expect(of("sqitch", "-a.b")).toBe("deploy/_a_b_1.sql");
});

test("Ruby's text ends where no line of it does, and a carriage return is written out", () => {
  expect(rubyLiteral("a\n  SQL\nb")).toBe("<<-'SQL_'\na\n  SQL\nb\n    SQL_\n");
  expect(rubyLiteral('a\r"#{b}\\')).toBe('"a\\r\\"\\#{b}\\\\"\n');
});
