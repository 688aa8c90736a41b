import type { DockTab } from "../../../state/session.ts";
import { SqlActions } from "./SqlActions.tsx";
import { TypesActions } from "./TypesActions.tsx";

/** What can be done with what the open tab shows. */
export function DockActions({ tab }: { readonly tab: DockTab }) {
  return tab === "sql" ? <SqlActions /> : <TypesActions />;
}
