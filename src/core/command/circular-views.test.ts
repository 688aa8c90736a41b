import { expect, test } from "vitest";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { aView } from "../testing/routine-parts.ts";
import { after, refusalOf } from "../testing/run-on.ts";

const reading = (id: string) => ({ uses: [idOf("view", id)] });
const document = aDocument(
  { t: { id: "int8 pk" } },
  aView("u", "SELECT id FROM t", { uses: [idOf("table", "t")] }),
  aView("v", "SELECT id FROM u", reading("u")),
  aView("w", "SELECT id FROM v", reading("v")),
);

test("a view cannot come to read itself, by whatever way, and the refusal says what would make it possible", () => {
  const refused = (viewId: string, query: string) => refusalOf(document, "change-view", { viewId, query });
  expect(refused("u", "SELECT id FROM u")).toBe("u cannot read itself.");
  expect(refused("v", "SELECT id FROM w")).toBe(
    "v cannot read w, which reads v. Change the query of w first.",
  );
  expect(refused("u", "SELECT id FROM w")).toBe(
    "u cannot read w, which reads v, which reads u. Change the query of v first.",
  );
});

test("a view may read another one that reads the same", () => {
  const changed = after(document, "change-view", { viewId: "w", query: "SELECT u.id FROM u, v" });
  expect(changed.get("view", "w").uses).toEqual(["u", "v"]);
});
