import type { InputOf } from "../../../core/command/run-command.ts";
import type { DependencyRecord } from "../../../core/document/records/index.ts";
import type { App } from "../../../state/app.ts";
import { act } from "../editing/send.ts";

export type Saying = InputOf<"state-dependencies">["dependencies"][number];

/** States, suggests or rejects a dependency of a table; a refusal is shown as a notice. */
export function say(app: App, tableId: string, ...dependencies: readonly Saying[]): boolean {
  return act(app, "state-dependencies", { tableId, dependencies });
}

/** Takes one column out of what was said, and the statement with its last column. */
export function takeBack(app: App, dependency: DependencyRecord, columnId: string): void {
  const dependent = dependency.dependent.filter((id) => id !== columnId);
  if (dependent.length === 0) act(app, "remove-dependency", { dependencyId: dependency.id });
  else act(app, "change-dependency", { dependencyId: dependency.id, dependent });
}
