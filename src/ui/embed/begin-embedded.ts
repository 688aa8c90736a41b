import { reasonOf } from "../../core/base/reason-of.ts";
import { emptyDocument } from "../../core/document/document.ts";
import type { App } from "../../state/app.ts";
import type { ThemeChoice } from "../../state/session.ts";
import { openArrival } from "../features/visit/open-arrival.ts";
import { talkAround } from "./talk-around.ts";

/**
 * Makes an application a part of another page: for looking at, in talk with the page around. What it answers opens
 * the design of the address; call it once the first picture stands.
 */
export function beginEmbedded(app: App): () => void {
  app.visit(emptyDocument(), { name: "", tables: 0, viewOnly: true, from: "" });
  const tell = talkAround(app);
  const open = async (): Promise<void> => {
    tell({ type: "crowfoot:ready", version: 1 });
    const fragment = window.location.hash.slice(1);
    if (fragment !== "") await openArrival(app, fragment);
  };
  return () => {
    open().catch((error: unknown) => app.notify(reasonOf(error), "error"));
  };
}

/** The theme that the address asks for; else the system's. */
export function themeWished(): ThemeChoice {
  const wished = new URLSearchParams(window.location.search).get("theme");
  return wished === "light" || wished === "dark" ? wished : "system";
}
