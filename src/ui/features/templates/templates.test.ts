import { describe, expect, test } from "vitest";
import { lint } from "../../../core/lint/run.ts";
import { sqlReader } from "../../../core/testing/read-sql.ts";
import { templates } from "./templates/index.ts";

const read = await sqlReader();

test("ids and titles are unique", () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(new Set(templates.map(({ title }) => title)).size).toBe(templates.length);
});

describe.each(templates)("the template $title", ({ sql, tables, sentence }) => {
  const { catalog, ledger } = read(sql);

  test("is understood statement by statement", () => {
    expect(ledger.filter(({ outcome }) => outcome !== "modelled")).toEqual([]);
  });

  test("has the tables it says, each with a primary key", () => {
    const all = catalog.all("table");
    expect(all).toHaveLength(tables);
    expect(all.filter(({ id }) => !catalog.primaryKeyOf(id))).toEqual([]);
  });

  test("has no finding of the recommended lint", () => {
    expect(
      lint(catalog).findings.map(({ rule, object, message }) => `${rule} ${object}: ${message}`),
    ).toEqual([]);
  });

  test("says what it models in one sentence", () => {
    expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  });
});
