import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { browserPorts } from "../browser/ports.ts";
import { workerChecker } from "../browser/worker-checker.ts";
import { createApp } from "../state/app.ts";
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

/** Starts the application: its first picture in slices, then the design it is about. */
function start(container: HTMLElement): void {
  const app = createApp(browserPorts());
  const problems = startProblems(app.store, workerChecker(app.ports.mintPrefix));
  startTheme(app);
  const shown = new Promise<void>((resolve) => {
    startTransition(() =>
      createRoot(container).render(
        <StrictMode>
          <TooltipProvider>
            <AppContext value={app}>
              <ProblemsContext value={problems}>
                <App onShown={resolve} />
              </ProblemsContext>
            </AppContext>
          </TooltipProvider>
        </StrictMode>,
      ),
    );
  });
  void openFirst(app, shown);
  followLinks(app);
  guardUnsaved(app);
  startOffline(app);
}

/** Inside another page the design is only looked at, and nothing on this device is touched. */
const embedded = new URLSearchParams(window.location.search).get("embed") === "1";

// Not in the task that evaluates the modules, which is long enough.
if (embedded) void import("./embed/start-embedded.tsx").then(({ startEmbedded }) => startEmbedded(root));
else setTimeout(start, 0, root);
