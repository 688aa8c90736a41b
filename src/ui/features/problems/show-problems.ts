import type { App } from "../../../state/app.ts";
import type { Problems } from "../../../state/problems.ts";

/** Opens the list of problems, at one of them where it is given. */
export function showProblems(app: App, { store }: Problems, { chosen }: { readonly chosen?: string }): void {
  const { asked, view } = store.getState();
  app.session({ dockTab: "problems" });
  store.setState(
    chosen === undefined
      ? { asked: asked + 1 }
      : {
          asked: asked + 1,
          chosen,
          view: { ...view, hidden: new Set(), category: "all", text: "", ignored: false },
        },
  );
}
