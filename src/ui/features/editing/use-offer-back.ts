import { useEffect, useRef } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { useApp } from "../../app/app-context.ts";

/** Something just deleted from a list, and the way back. */
export interface Deleted {
  readonly name: string;
  readonly restore: () => Promise<void>;
}

/** When the dialog of a list closes, the way back goes on as a short message. */
export function useOfferBack(deleted: Deleted | undefined): void {
  const app = useApp();
  const last = useRef(deleted);
  useEffect(() => {
    last.current = deleted;
  });
  useEffect(
    () => () => {
      const gone = last.current;
      if (!gone) return;
      const run = (): void => {
        gone.restore().catch((error: unknown) => app.notify(reasonOf(error), "error"));
      };
      app.notify(`${gone.name} was deleted`, "plain", { label: "Undo", run });
    },
    [app],
  );
}
