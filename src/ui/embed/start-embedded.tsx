import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { embeddedPorts } from "../../browser/embedded-ports.ts";
import { workerChecker } from "../../browser/worker-checker.ts";
import { reasonOf } from "../../core/base/reason-of.ts";
import { emptyDocument } from "../../core/document/document.ts";
import { createApp } from "../../state/app.ts";
import { startProblems } from "../../state/problems.ts";
import type { ThemeChoice } from "../../state/session.ts";
import { AppContext } from "../app/app-context.ts";
import { ProblemsContext } from "../app/problems-context.ts";
import { startTheme } from "../app/start-theme.ts";
import { openArrival } from "../features/visit/open-arrival.ts";
import { TooltipProvider } from "../parts/Tooltip.tsx";
import { EmbeddedDesign } from "./EmbeddedDesign.tsx";
import { talkAround } from "./talk-around.ts";

/** Starts the application as a part of another page: for looking at, with nothing kept on this device. */
export function startEmbedded(container: HTMLElement): void {
  const app = createApp(embeddedPorts(themeWished()));
  const problems = startProblems(app.store, workerChecker(app.ports.mintPrefix));
  startTheme(app);
  app.visit(emptyDocument(), { name: "", tables: 0, viewOnly: true, from: "" });
  const tell = talkAround(app);
  const open = async (): Promise<void> => {
    tell({ type: "crowfoot:ready", version: 1 });
    const fragment = window.location.hash.slice(1);
    if (fragment !== "") await openArrival(app, fragment);
  };
  const begin = (): void => {
    open().catch((error: unknown) => app.notify(reasonOf(error), "error"));
  };
  createRoot(container).render(
    <StrictMode>
      <TooltipProvider>
        <AppContext value={app}>
          <ProblemsContext value={problems}>
            <EmbeddedDesign onShown={begin} />
          </ProblemsContext>
        </AppContext>
      </TooltipProvider>
    </StrictMode>,
  );
}

function themeWished(): ThemeChoice {
  const wished = new URLSearchParams(window.location.search).get("theme");
  return wished === "light" || wished === "dark" ? wished : "system";
}
