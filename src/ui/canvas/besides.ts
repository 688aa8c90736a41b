import type { Link, Routes } from "../../core/layout/graph.ts";
import type { routeBesides } from "../../core/layout/route.ts";
import type { LayoutPort } from "../../state/ports.ts";
import { newestQuestion } from "./newest-question.ts";
import { linksOf, type Scene } from "./scene/scene.ts";
import { stillFits } from "./straight.ts";

/** Lines asked for between those that stand; `now` finds them at once, where they are few. */
type Asked = {
  readonly scene: Scene;
  readonly routes: Routes;
  readonly links: readonly Link[];
  readonly now: typeof routeBesides | undefined;
};

type Known = Asked & { readonly ids: string; readonly found: Routes };

/**
 * Finds lines besides the others. Many are found by the worker: until it answers, those of before are drawn where they
 * still reach their cards, and no line is drawn through a card.
 */
export function createBesides(
  port: Pick<LayoutPort, "routeBesides">,
  { changed, failed }: { readonly changed: () => void; readonly failed: (reason: string) => void },
): (asked: Asked) => Routes {
  let known: Known | undefined;

  const worker = newestQuestion({
    find: ({ links: added, routes, scene }: Known) =>
      port.routeBesides(routes, scene.boxes, { links: linksOf(scene), added }),
    found: (found, asked) => {
      known = { ...asked, found };
      changed();
    },
    failed: (reason) => failed(`Lines of views are not drawn: ${reason}`),
  });

  return (asked) => {
    const { links, now, routes, scene } = asked;
    const ids = links.map(({ id }) => id).join("|");
    if (known?.routes === routes && known.scene === scene && known.ids === ids) return known.found;
    if (now) {
      worker.drop();
      known = { ...asked, ids, found: now(routes, scene.boxes, { links: linksOf(scene), added: links }) };
      return known.found;
    }
    known = { ...asked, ids, found: stillFitting(asked, known?.found ?? new Map()) };
    worker.ask(known);
    return known.found;
  };
}

function stillFitting({ links, scene }: Asked, before: Routes): Routes {
  return new Map(
    links.flatMap((link) => {
      const route = stillFits(scene, { link }, before);
      return route ? [[link.id, route] as const] : [];
    }),
  );
}
