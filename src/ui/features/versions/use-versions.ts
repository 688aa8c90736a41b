import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import { comparingOf, NOW } from "../../../state/comparing.ts";
import { changeVersion, makeVersion, removeVersion, restoreVersion } from "../../../state/keep-versions.ts";
import type { Version } from "../../../state/versions.ts";
import { useApp } from "../../app/app-context.ts";
import { tellWithUndo } from "../editing/tell-with-undo.ts";
import { type Deleted, useOfferBack } from "../editing/use-offer-back.ts";

/** What can be done with a version. */
export interface VersionActions {
  readonly change: (version: Version, change: Partial<Pick<Version, "name" | "note">>) => void;
  /** Shows what differs from a version, up to another or to the design as it is now. */
  readonly compare: (from: string, to?: string) => void;
  readonly restore: (version: Version) => void;
  readonly remove: (version: Version) => void;
}

/** The same with what concerns the whole list. `failure` says what could not be read or written. */
export interface VersionList extends VersionActions {
  readonly failure: string | undefined;
  /** The name of the version just deleted. */
  readonly deleted: string | undefined;
  readonly putBack: () => void;
  readonly keep: (name: string, note: string) => Promise<boolean>;
}

/** What the dialog does with versions; `leave` closes it. */
export function useVersions(leave: () => void): VersionList {
  const app = useApp();
  const [failure, setFailure] = useState<string>();
  const [deleted, setDeleted] = useState<Deleted>();
  const attempt = async (work: () => Promise<object | undefined>): Promise<boolean> => {
    try {
      const done: object | Refusal | undefined = await work();
      const refused = done !== undefined && isRefusal(done) ? done.refused : undefined;
      setFailure(refused);
      return refused === undefined;
    } catch (error) {
      setFailure(reasonOf(error));
      return false;
    }
  };
  useOfferBack(deleted);
  return {
    failure,
    deleted: deleted?.name,
    keep: (name, note) => attempt(() => makeVersion(app, { name, note, at: Date.now() })),
    change: (version, change) => void attempt(() => changeVersion(app, version, change)),
    compare(from, to = NOW) {
      comparingOf(app).choose({ from, to });
      app.session({ comparing: true });
      app.show({ kind: "fit" });
      leave();
    },
    restore: (version) =>
      void attempt(() => restoreVersion(app, version)).then((done) => {
        if (!done) return;
        leave();
        tellWithUndo(app, `${version.name} was restored`);
      }),
    remove: (version) =>
      void attempt(async () => {
        setDeleted({ name: version.name, restore: await removeVersion(app, version) });
        return undefined;
      }),
    putBack: () =>
      void attempt(async () => {
        await deleted?.restore();
        setDeleted(undefined);
        return undefined;
      }),
  };
}
