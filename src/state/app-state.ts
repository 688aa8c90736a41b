import type { History } from "./history.ts";
import type { Session } from "./session.ts";
import type { Visit } from "./visit.ts";

/** Whether the work is on disk. */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly reason: string };

/** All the application knows. Only `dispatch`, undo, redo and opening change the history. */
export type AppState = {
  readonly designKey: string;
  readonly history: History;
  readonly session: Session;
  readonly saving: Saving;
  /** Defined while the open design is somebody else's. */
  readonly visiting: Visit | undefined;
};
