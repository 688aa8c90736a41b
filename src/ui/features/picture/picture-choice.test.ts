import { expect, test } from "vitest";
import { isRefusal } from "../../../core/base/refusal.ts";
import { catalogOf } from "../../../core/document/catalog.ts";
import { svgTarget } from "../../../core/export/targets/svg.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { chosenTables, pictureRequest } from "./picture-choice.ts";

const catalog = catalogOf(aDocument({ 'odd, "name"': { id: "int4 pk" }, other: { id: "int4 pk" } }));
const [odd] = catalog.all("table");

test("the tables of a selection are named so that the picture finds them, whatever they are called", () => {
  const [column] = catalog.columnsOf(odd?.id ?? "");
  const tables = chosenTables(catalog, [column?.id ?? ""]);
  expect(tables).toBe('public."odd, ""name"""');
  const rendering = svgTarget.render(catalog, { tables });
  const text = isRefusal(rendering) ? rendering.refused : rendering.files[0]?.text;
  expect(text).toContain("odd, &#34;name&#34;");
  expect(text).not.toContain(">other<");
});

test("without tables in the selection the whole design is printed", () => {
  const choice = { format: "svg", theme: "dark", ground: "none", scope: "selection", scale: "1" } as const;
  expect(pictureRequest("svg", choice, "")).toMatchObject({ options: { theme: "dark", tables: "all" } });
});
