import { memoizeByIdentity } from "../../core/base/memoize-by-identity.ts";
import type { Relation } from "../../core/layout/diagram.ts";
import type { Routes } from "../../core/layout/graph.ts";
import type { LayoutPort } from "../../state/ports.ts";
import { linksOf, type Scene } from "./scene/scene.ts";

/** All that the routes of a scene depend on, to be compared. */
export type Signature = { readonly boxes: string; readonly links: string };

/** The question about the routes of a scene, and the answer when it has come. */
type Asked = { readonly signature: Signature; readonly answer: Promise<Routes>; found: Routes | undefined };

/** Routes of a scene that may come next. */
export type RoutesAhead = {
  /** Asks the worker for them. */
  readonly ask: (scene: Scene) => void;
  /** Hands them over if they are of this scene, there or on their way, and forgets them in any case. */
  readonly take: (signature: Signature) => Asked | undefined;
};

/** Nothing asked yet. A failure is not told here: what comes without routes asks for them itself. */
export function createRoutesAhead(port: Pick<LayoutPort, "route">): RoutesAhead {
  let last: Asked | undefined;
  return {
    ask(scene) {
      const answer = port.route(scene.boxes, linksOf(scene));
      const asked: Asked = { signature: signatureOf(scene), answer, found: undefined };
      last = asked;
      answer.then(
        (found) => {
          asked.found = found;
        },
        () => {
          if (last === asked) last = undefined;
        },
      );
    },
    take(signature) {
      const asked = last;
      last = undefined;
      return asked && isSame(asked.signature, signature) ? asked : undefined;
    },
  };
}

export function isSame(a: Signature, b: Signature): boolean {
  return a.boxes === b.boxes && a.links === b.links;
}

/** Scenes of one signature have the same routes. */
export function signatureOf({ boxes, relations }: Scene): Signature {
  return {
    boxes: boxes.map(({ id, x, y, width, height }) => `${id} ${x} ${y} ${width} ${height}`).join("|"),
    links: signatureOfLinks(relations),
  };
}

const signatureOfLinks = memoizeByIdentity((relations: readonly Relation[]) =>
  relations
    .map(({ link }) => `${link.id} ${link.fromY} ${link.toY} ${link.toKey} ${link.endFrom} ${link.endTo}`)
    .join("|"),
);
