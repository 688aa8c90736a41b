import { useState } from "react";
import { PanelFoot, PanelHeader } from "../parts/PanelHeader.tsx";
import { TooltipProvider } from "../parts/Tooltip.tsx";
import { Shell } from "./Shell.tsx";
import { defaultLayout, type PanelName, type ShellLayout } from "./shell-layout.ts";
import { TopBarFrame } from "./TopBarFrame.tsx";

/** The application. */
export function App() {
  const [layout, setLayout] = useState<ShellLayout>(defaultLayout);
  const resize = (panel: PanelName, size: number) =>
    setLayout((before) => ({ ...before, [panel]: { ...before[panel], size } }));
  return (
    <TooltipProvider>
      <Shell
        layout={layout}
        onResize={resize}
        topBar={<TopBarFrame start={null} end={null} />}
        outline={<PanelHeader title="Outline" />}
        canvas={null}
        inspector={<PanelFoot>{null}</PanelFoot>}
        dockBar={null}
        dockPanel={null}
      />
    </TooltipProvider>
  );
}
