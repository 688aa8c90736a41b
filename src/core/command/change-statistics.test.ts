import { expect, test } from "vitest";
import { blank } from "../document/blank.ts";
import { idOf } from "../document/id.ts";
import { aDocument, type Part } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { withRecord } from "../testing/with-records.ts";

/** Statistics called `ab` about two columns of a table; their id is `<table>.ab`. */
function statisticsOn(table: string): Part {
  const keys = ["a", "b"].map(
    (name) => ({ kind: "column", column: idOf("column", `${table}.${name}`) }) as const,
  );
  const statistics = blank("statistics", idOf("statistics", `${table}.ab`), { name: "ab", keys });
  return (document) => withRecord(document, table, statistics);
}

const columns = { id: "int8 pk", a: "int4", b: "int4" };

test("statistics move to another namespace and back to that of their table", () => {
  const document = aDocument({ t: columns, "stats.u": columns }, statisticsOn("t"));
  const move = { statisticsId: "t.ab", namespaceId: "stats" };
  const moved = after(document, "change-statistics", move);
  expect(moved.get("statistics", "t.ab").namespace).toBe("stats");
  const back = after(moved.document, "change-statistics", { ...move, namespaceId: "public" });
  expect(back.get("statistics", "t.ab").namespace).toBe(null);
});

test("statistics cannot move to where others have their name", () => {
  const document = aDocument({ t: columns, "stats.u": columns }, statisticsOn("t"), statisticsOn("stats.u"));
  const move = { statisticsId: "t.ab", namespaceId: "stats" };
  expect(refusalOf(document, "change-statistics", move)).toBe("There are statistics called ab already.");
});
