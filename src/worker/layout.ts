import { assertNever } from "../core/base/assert-never.ts";
import { arrangeInAreas } from "../core/layout/areas.ts";
import { arrange } from "../core/layout/arrange.ts";
import { arrangePart } from "../core/layout/arrange-part.ts";
import { route, routeBesides } from "../core/layout/route.ts";
import type { LayoutAnswer, LayoutRequest } from "./messages.ts";

/** Layout and routing for the page, one question after another. */
self.onmessage = ({ data: request }: MessageEvent<LayoutRequest>) => {
  self.postMessage(answer(request));
};

function answer(request: LayoutRequest): LayoutAnswer {
  const { number, links } = request;
  const wishes = { onProgress: (done: number) => told({ number, kind: "progress", done }) };
  switch (request.kind) {
    case "arrange": {
      const { boxes, topics } = request;
      const { positions } = arrange(boxes, links, topics ? { ...wishes, topics } : wishes);
      return { number, kind: "arranged", positions };
    }
    case "arrange-part": {
      const { boxes, ids } = request;
      return { number, kind: "arranged", positions: arrangePart(boxes, links, { ...wishes, ids }) };
    }
    case "arrange-in-areas": {
      const { boxes, by } = request;
      return {
        number,
        kind: "arranged-in-areas",
        arrangement: arrangeInAreas(boxes, links, { ...wishes, by }),
      };
    }
    case "route": {
      const { besides, boxes } = request;
      const routes = besides
        ? routeBesides(besides.standing, boxes, { links, added: besides.added })
        : route(boxes, links);
      return { number, kind: "routed", routes };
    }
    default:
      return assertNever(request);
  }
}

/** Tells the page how far the work is. It goes on: who gives up ends the worker. */
function told(message: LayoutAnswer): true {
  self.postMessage(message);
  return true;
}
