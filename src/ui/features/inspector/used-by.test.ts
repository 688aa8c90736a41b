import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { idOf } from "../../../core/document/id.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { aView } from "../../../core/testing/routine-parts.ts";
import { usedByWords } from "./used-by.ts";

test("tables that refer here are named, itself is not, views are counted", () => {
  const catalog = catalogOf(
    aDocument(
      {
        rental: { id: "int4 pk", before: "int4 -> rental.id" },
        payment: { id: "int4 pk", rental_id: "int4 -> rental.id" },
      },
      aView("late", "SELECT 1", { uses: [idOf("table", "rental")] }),
    ),
  );
  expect(usedByWords(catalog, "rental")).toBe("Used by payment, 1 view");
  expect(usedByWords(catalog, "payment")).toBe("");
});
