import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState, useCatalog } from "../../app/app-context.ts";
import { chosenTables, type PictureChoice, pictureRequest } from "./picture-choice.ts";

/** The picture of a choice as it is being made, made, or not. `size` is in px of the diagram. */
export type Picture =
  | { readonly kind: "making" }
  | { readonly kind: "failed"; readonly reason: string }
  | {
      readonly kind: "made";
      readonly svg: string;
      readonly url: string;
      readonly size: { readonly width: number; readonly height: number };
    };

/** The tables of the selection as the target names them; empty when none is selected. */
export function useSelectedTables(): string {
  const catalog = useCatalog();
  const selection = useAppState(selectionIn);
  return chosenTables(catalog, selection);
}

function selectionIn(state: AppState): readonly string[] {
  return state.session.selection;
}

/** Prints the SVG of a choice anew whenever something it depends on changes. */
export function usePicture({ theme, ground, scope }: PictureChoice, tables: string): Picture {
  const app = useApp();
  const { document } = useCatalog();
  const [picture, setPicture] = useState<Picture>({ kind: "making" });
  useEffect(() => {
    let wanted = true;
    let url: string | undefined;
    const request = pictureRequest("svg", { format: "svg", theme, ground, scope, scale: "1" }, tables);
    app.ports.printer.print(document, request).then(
      ({ text: svg }) => {
        if (!wanted) return;
        url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        setPicture({ kind: "made", svg, url, size: sizeIn(svg) });
      },
      (error: unknown) => wanted && setPicture({ kind: "failed", reason: reasonOf(error) }),
    );
    return () => {
      wanted = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [app, document, theme, ground, scope, tables]);
  return picture;
}

function sizeIn(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
