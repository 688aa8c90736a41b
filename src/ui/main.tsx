import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { browserPorts } from "../browser/ports.ts";
import { createApp } from "../state/app.ts";
import { App } from "./app/App.tsx";
import { AppContext } from "./app/app-context.ts";
import { followLinks, openFirst } from "./app/start.ts";
import { startTheme } from "./app/start-theme.ts";
import { TooltipProvider } from "./parts/Tooltip.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");

const app = createApp(browserPorts());
startTheme(app);
void openFirst(app);
followLinks(app);

// In slices: the first picture is much work, and the design comes from disk meanwhile.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <TooltipProvider>
        <AppContext value={app}>
          <App />
        </AppContext>
      </TooltipProvider>
    </StrictMode>,
  ),
);
