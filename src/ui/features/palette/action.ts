import type { Reach } from "../../app/reach.ts";
import type { IconName } from "../../parts/icons.ts";

/** The headings under which the palette shows actions, in their order. */
export const actionGroups = [
  "Edit",
  "Selection",
  "Line up",
  "Look",
  "Diagram",
  "Design",
  "Panels",
  "Help",
] as const;

export type ActionGroup = (typeof actionGroups)[number];

/**
 * One thing a person can do, as the command palette offers it. Another feature adds its own in
 * `actions/<subject>.ts`, and one line in the list; what an action needs is imported when it runs.
 */
export interface PaletteAction {
  /** Not that of another action; kept on the device, to offer what was done last first. */
  readonly id: string;
  /** What it does, with its verb first: "Align left edges". */
  readonly label: string;
  readonly group: ActionGroup;
  readonly icon: IconName;
  /** Its shortcut where it has one, as `Kbd` takes it: "Mod+D". */
  readonly keys?: string;
  /** Other words it is found by, separated by spaces. */
  readonly words?: string;
  /** Why it cannot be done now; undefined when it can. */
  readonly unavailable?: (reach: Reach) => string | undefined;
  /** Does it. What it rejects with is shown as a notice. */
  readonly run: (reach: Reach) => void | Promise<void>;
}
