import { Fragment } from "react";
import { useStore } from "zustand";
import type { Tool } from "../../state/session.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { focusCanvas } from "../features/shortcuts/go-to-region.ts";
import type { IconName } from "../parts/icons.ts";
import { ToolButton, Toolbar, ToolSeparator } from "../parts/Toolbar.tsx";
import type { CanvasModel } from "./canvas-model.ts";
import { fitView } from "./view.ts";

const tools: readonly {
  readonly tool: Tool;
  readonly icon: IconName;
  readonly label: string;
  readonly key: string;
}[] = [
  { tool: "pointer", icon: "pointer", label: "Select and move", key: "V" },
  { tool: "table", icon: "table", label: "Add a table", key: "T" },
  { tool: "relation", icon: "relation", label: "Draw a foreign key", key: "R" },
  { tool: "junction", icon: "junction", label: "Many to many, with its junction table", key: "M" },
  { tool: "area", icon: "area", label: "Draw an area", key: "A" },
  { tool: "note", icon: "note", label: "Write a note", key: "N" },
];

/** The upright bar of tools. */
export function Tools({
  model,
  className,
}: {
  readonly model: CanvasModel;
  readonly className: string | undefined;
}) {
  const app = useApp();
  const choosing = useStore(model.store, (state) => state.choosing);
  const current = useAppState((state) => state.session.tool);
  return (
    <Toolbar label="Tools" className={className}>
      {tools.map(({ tool, icon, label, key }) => (
        <Fragment key={tool}>
          {tool === "area" && <ToolSeparator />}
          <ToolButton
            icon={icon}
            label={label}
            shortcut={key}
            active={tool === current}
            onClick={(byKey) => {
              app.session({ tool });
              if (byKey) focusCanvas();
            }}
          />
        </Fragment>
      ))}
      <ToolSeparator />
      <ToolButton
        icon="arrange"
        label="Arrange the diagram"
        onClick={() => void import("./arrange.ts").then(({ arrangeAll }) => arrangeAll(model))}
      />
      <ToolButton
        icon="filter"
        label="Views and shown tables"
        active={choosing}
        onClick={() => model.store.setState({ choosing: !choosing })}
      />
      <ToolButton icon="fit" label="Fit the diagram in view" onClick={() => fitView(model)} />
    </Toolbar>
  );
}
