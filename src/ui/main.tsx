import "./styles/tokens.css";
import "./styles/base.css";
import { type ReactNode, StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { browserPorts } from "../browser/ports.ts";
import { workerChecker } from "../browser/worker-checker.ts";
import { type App as Application, createApp } from "../state/app.ts";
import { startProblems } from "../state/problems.ts";
import { App } from "./app/App.tsx";
import { AppContext } from "./app/app-context.ts";
import { ProblemsContext } from "./app/problems-context.ts";
import { followLinks, guardUnsaved, openFirst } from "./app/start.ts";
import { startOffline } from "./app/start-offline.ts";
import { startTheme } from "./app/start-theme.ts";
import { TooltipProvider } from "./parts/Tooltip.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");

/** Shows what stands on an application: its first picture comes in slices. */
function show(container: HTMLElement, app: Application, content: ReactNode): void {
  const problems = startProblems(app.store, workerChecker(app.ports.mintPrefix));
  startTheme(app);
  startTransition(() =>
    createRoot(container).render(
      <StrictMode>
        <TooltipProvider>
          <AppContext value={app}>
            <ProblemsContext value={problems}>{content}</ProblemsContext>
          </AppContext>
        </TooltipProvider>
      </StrictMode>,
    ),
  );
}

/** Starts the application, then opens the design it is about. */
function start(container: HTMLElement): void {
  const app = createApp(browserPorts());
  const shown = new Promise<void>((resolve) => show(container, app, <App onShown={resolve} />));
  void openFirst(app, shown);
  followLinks(app);
  guardUnsaved(app);
  startOffline(app);
}

/** Starts it inside another page, where a design is only looked at, and nothing on this device is touched. */
async function startEmbedded(container: HTMLElement): Promise<void> {
  const [{ embeddedPorts }, { beginEmbedded, themeWished }, { EmbeddedDesign }] = await Promise.all([
    import("../browser/embedded-ports.ts"),
    import("./embed/begin-embedded.ts"),
    import("./embed/EmbeddedDesign.tsx"),
  ]);
  const app = createApp(embeddedPorts(themeWished()));
  show(container, app, <EmbeddedDesign onShown={beginEmbedded(app)} />);
}

const embedded = new URLSearchParams(window.location.search).get("embed") === "1";

// Not in the task that evaluates the modules, which is long enough.
setTimeout(embedded ? startEmbedded : start, 0, root);
