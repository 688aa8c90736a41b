import { expect, test } from "vitest";
import { emptyDocument } from "../../../core/document/document.ts";
import { writeDesignFile } from "../../../core/document/file.ts";
import { holdsDesign, isForImport } from "./design-text.ts";

test("a link is known by its fragment, with or without the address", () => {
  expect(holdsDesign(" https://example.org/app/#v1.abc-D_9 \n")).toEqual({
    kind: "link",
    payload: "v1.abc-D_9",
  });
  expect(holdsDesign("v1.abc")).toEqual({ kind: "link", payload: "v1.abc" });
});

test("a link inside a longer text is not opened", () => {
  expect(holdsDesign("see https://example.org/#v1.abc")).toMatchObject({ kind: "sql" });
});

test("a design file is known by its beginning", () => {
  expect(holdsDesign(writeDesignFile(emptyDocument()))).toEqual({ kind: "design-file" });
});

test("the catalog of a database is known by its mark, also under a heading of psql", () => {
  const answer = '{"is": "crowfoot catalog 1", "enums": []}';
  expect(holdsDesign(answer)).toEqual({ kind: "catalog" });
  expect(holdsDesign(` schema \n--------\n ${answer}\n(1 row)`)).toEqual({ kind: "catalog" });
  expect(isForImport(answer)).toBe(true);
});

test("SQL pasted on the page goes into the design, much of it and whole designs through the import", () => {
  const statement = "CREATE TABLE a (id int);";
  expect(isForImport(statement)).toBe(false);
  expect(isForImport("hello there")).toBe(false);
  expect(isForImport(statement.repeat(10_000))).toBe(true);
});
