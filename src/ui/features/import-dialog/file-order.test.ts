import { expect, test } from "vitest";
import { leftOutReason, moved, namesTogether, sqlFilesInOrder } from "./file-order.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));

test("the SQL files of a folder come in the order of their numbers, others are passed over", () => {
  const sources = named("m/10.sql", "m/9.sql", "m/readme.md");
  expect(sqlFilesInOrder(sources).map(({ name }) => name)).toEqual(["m/9.sql", "m/10.sql"]);
  expect(sqlFilesInOrder(named("b.txt", "a.txt")).map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
});

test("a file moves up or down, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});

test("files that take others back are told, and files are called by their folder or number", () => {
  const all = named("m/1.up.sql", "m/1.down.sql");
  expect(all.map((file) => leftOutReason(file, all))).toEqual([undefined, "Left out: it takes another back"]);
  expect(namesTogether(all)).toBe("m");
  expect(namesTogether(named("a.sql", "b.sql"))).toBe("2 files");
  expect(namesTogether(named("a.sql"))).toBe("a.sql");
});
