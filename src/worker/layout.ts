import { arrange } from "../core/layout/arrange.ts";
import { route } from "../core/layout/route.ts";
import type { LayoutAnswer, LayoutRequest } from "./messages.ts";

/** Layout and routing for the page, one question after another. */
self.onmessage = ({ data: request }: MessageEvent<LayoutRequest>) => {
  self.postMessage(answer(request));
};

function answer(request: LayoutRequest): LayoutAnswer {
  const { number, boxes, links } = request;
  return request.kind === "arrange"
    ? { number, kind: "arranged", positions: arrange(boxes, links).positions }
    : { number, kind: "routed", routes: route(request.boxes, links) };
}
