import type { DockTab } from "../../../state/session.ts";
import { MigrationActions } from "../migration/MigrationActions.tsx";
import { NormalizationActions } from "../normalization/NormalizationActions.tsx";
import { ProblemsActions } from "../problems/ProblemsActions.tsx";
import { SqlActions } from "./SqlActions.tsx";
import { TypesActions } from "./TypesActions.tsx";

const actions = {
  problems: ProblemsActions,
  sql: SqlActions,
  types: TypesActions,
  migration: MigrationActions,
  normalization: NormalizationActions,
} as const;

/** What can be done with what the open tab shows. */
export function DockActions({ tab }: { readonly tab: DockTab }) {
  const Actions = actions[tab];
  return <Actions />;
}
