import { reasonOf } from "../../core/base/reason-of.ts";
import type { Link, Routes } from "../../core/layout/graph.ts";
import type { routeBesides } from "../../core/layout/route.ts";
import type { LayoutPort } from "../../state/ports.ts";
import type { Scene } from "./scene/scene.ts";
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
  let busy = false;

  const answerLater = async (): Promise<void> => {
    busy = true;
    for (let asked = known; asked; ) {
      const { links: added, routes, scene } = asked;
      const links = scene.relations.map(({ link }) => link);
      const found = await port.routeBesides(routes, scene.boxes, { links, added });
      const isWanted = known === asked;
      if (isWanted) known = { ...asked, found };
      asked = isWanted || known?.now ? undefined : known;
    }
    changed();
  };

  return (asked) => {
    const { links, now, routes, scene } = asked;
    const ids = links.map(({ id }) => id).join("|");
    if (known?.routes === routes && known.scene === scene && known.ids === ids) return known.found;
    if (now) {
      const standing = scene.relations.map(({ link }) => link);
      known = { ...asked, ids, found: now(routes, scene.boxes, { links: standing, added: links }) };
      return known.found;
    }
    known = { ...asked, ids, found: stillFitting(asked, known?.found ?? new Map()) };
    if (!busy) {
      answerLater()
        .catch((error: unknown) => failed(`Lines of views are not drawn: ${reasonOf(error)}`))
        .finally(() => {
          busy = false;
        });
    }
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
