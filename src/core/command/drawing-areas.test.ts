import { describe, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { aDocument } from "../testing/a-document.ts";
import { type CommandId, type InputOf, runCommand } from "./run-command.ts";

const mint = countingMint("new");
const start = catalogOf(aDocument({ orders: { id: "int4" }, customers: { id: "int4" } }));

function changed<K extends CommandId>(catalog: Catalog, id: K, input: InputOf<K>): Catalog {
  const result = runCommand(catalog, { id, input, mint });
  if (isRefusal(result)) throw new Error(result.refused);
  return catalogOf(result.document);
}

function refusal<K extends CommandId>(catalog: Catalog, id: K, input: InputOf<K>): string {
  const result = runCommand(catalog, { id, input, mint });
  return isRefusal(result) ? result.refused : "";
}

const drawn = changed(start, "add-areas", {
  areas: [{ name: "Sales", x: 10.4, y: 20, width: 300, height: 5, colour: 2 }],
});

describe("areas", () => {
  test("are drawn in whole px, no smaller than can be taken hold of", () => {
    const [area] = drawn.all("area");
    expect(area).toMatchObject({ name: "Sales", x: 10, y: 20, width: 300, height: 24, colour: 2 });
    expect(drawn.design.areas).toEqual([area?.id]);
  });

  test("several are drawn as one step with the places of their tables, instead of those before", () => {
    const next = changed(drawn, "add-areas", {
      areas: [{ name: "One" }, { name: " " }],
      places: [{ id: "orders", x: 7.6, y: 8 }],
      instead: true,
    });
    expect(next.all("area").map(({ name }) => name)).toEqual(["One", "Area"]);
    expect(next.placementOf("orders")).toMatchObject({ x: 8, y: 8, density: "all columns" });
  });

  test("move with the tables and notes that are moved along, as one step", () => {
    const noted = changed(drawn, "add-note", { text: "Look here", x: 1, y: 2 });
    const [areaId = ""] = noted.design.areas;
    const [noteId = ""] = noted.design.notes;
    const moved = changed(noted, "place-tables", {
      places: [areaId, noteId, "orders"].map((id) => ({ id, x: 100, y: 50 })),
    });
    expect(moved.find("area", areaId)).toMatchObject({ x: 100, y: 50, width: 300 });
    expect(moved.find("note", noteId)).toMatchObject({ x: 100, y: 50, text: "Look here" });
    expect(moved.placementOf("orders")).toMatchObject({ x: 100, y: 50 });
  });

  test("keep their name when resized, and refuse a blank one, a sixth colour and a place beyond the canvas", () => {
    const [areaId = ""] = drawn.design.areas;
    expect(changed(drawn, "change-area", { areaId, width: 500 }).find("area", areaId)).toMatchObject({
      name: "Sales",
      width: 500,
      height: 24,
    });
    expect(refusal(drawn, "change-area", { areaId, name: " " })).toBe("An area needs a name.");
    expect(refusal(drawn, "change-area", { areaId, colour: 6 })).toMatch(/five colours/);
    expect(refusal(drawn, "change-area", { areaId, x: Number.NaN })).toMatch(/no place/);
  });

  test("come with a design that is added, as far aside as its tables", () => {
    const merged = changed(catalogOf(aDocument({ planets: { id: "int4" } })), "merge-document", {
      document: drawn.document,
      offset: { x: 1000.2, y: -5 },
    });
    expect(merged.all("area")).toMatchObject([{ name: "Sales", x: 1010, y: 15 }]);
  });

  test("go without what stands in them; a note goes in the same step", () => {
    const noted = changed(drawn, "add-note", {});
    const bare = changed(noted, "remove-drawn", { ids: [...noted.design.areas, ...noted.design.notes] });
    expect([bare.all("area"), bare.all("note"), bare.all("table").length]).toEqual([[], [], 2]);
  });
});

describe("saved views", () => {
  const part = { x: 0, y: 0, width: 1000, height: 700 };
  const saved = changed(start, "add-saved-view", { name: " Sales ", hidden: ["customers", "none"], part });

  test("keep what is hidden and the part in view, and take over what is shown now", () => {
    const [view] = saved.all("saved-view");
    expect(view).toMatchObject({ name: "Sales", hidden: ["customers"], ...part });
    const updated = changed(saved, "change-saved-view", {
      viewId: view?.id ?? "",
      hidden: ["orders"],
      part: { ...part, x: 20 },
    });
    expect(updated.all("saved-view")).toMatchObject([{ name: "Sales", hidden: ["orders"], x: 20 }]);
  });

  test("have names of their own", () => {
    expect(refusal(saved, "add-saved-view", { name: "Sales", hidden: [], part })).toMatch(/already a view/);
    expect(refusal(saved, "add-saved-view", { name: "", hidden: [], part })).toBe("A view needs a name.");
  });

  test("forget a table that is removed", () => {
    const without = changed(saved, "remove-tables", { tableIds: ["customers"] });
    expect(without.all("saved-view")).toMatchObject([{ hidden: [] }]);
  });

  test("are removed by themselves", () => {
    const [viewId = ""] = saved.design.savedViews;
    expect(changed(saved, "remove-saved-view", { viewId }).design.savedViews).toEqual([]);
  });
});
