import type { Catalog } from "../../../core/document/catalog.ts";
import { drawnTables, ownerOf, rootOf } from "../../../core/layout/diagram.ts";
import { quoteQualified } from "../../../core/postgres/quoting.ts";
import type { PrintRequest } from "../../../state/printer.ts";

export type PictureFormat = "svg" | "png" | "pdf";

/** What a person asks of a picture. */
export interface PictureChoice {
  readonly format: PictureFormat;
  readonly theme: "light" | "dark";
  readonly ground: "solid" | "none";
  readonly scope: "design" | "selection";
  /** Pixels of a PNG to a px of the diagram. */
  readonly scale: "1" | "2" | "3";
}

/** What to print for a choice: `tables` are those of the selection. */
export function pictureRequest(
  target: "svg" | "pdf",
  { theme, ground, scope }: PictureChoice,
  tables: string,
): PrintRequest {
  return {
    kind: "target",
    id: target,
    options: { theme, ground, tables: scope === "selection" && tables !== "" ? tables : "all" },
  };
}

/** The drawn tables and views that a selection touches, as the target's option names them; empty when there are none. */
export function chosenTables(catalog: Catalog, selection: readonly string[]): string {
  const chosen = new Set(
    selection.flatMap((id) => {
      const owner = ownerOf(catalog, id);
      return owner?.kind === "table" ? rootOf(catalog, owner).id : (owner?.id ?? []);
    }),
  );
  return [...drawnTables(catalog), ...catalog.all("view")]
    .filter(({ id }) => chosen.has(id))
    .map(({ id, name }) => quoteQualified(catalog.namespaceOf(id)?.name, name))
    .join(",");
}
