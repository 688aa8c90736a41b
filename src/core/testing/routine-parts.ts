import { blank, type Essentials } from "../document/blank.ts";
import { designId, idOf } from "../document/id.ts";
import type { Part } from "./a-document.ts";
import { placeOf, withNamespace } from "./sketch-path.ts";
import { withPlacements, withRecord } from "./with-records.ts";

/** A view of the query; `uses` are the ids of what it reads. */
export function aView(path: string, query: string, more: Partial<Essentials<"view">> = {}): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    const view = blank("view", idOf("view", path), { name, query, ...more });
    return withRecord(withNamespace(document, namespace), namespace, view);
  };
}

/** A function without arguments, a trigger function unless its definition says otherwise. Its id is `path()`. */
export function aFunction(path: string, more: Partial<Essentials<"function">> = {}): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    const routine = blank("function", idOf("function", `${path}()`), {
      name,
      definition: "RETURNS trigger LANGUAGE plpgsql AS $$begin return new; end$$",
      ...more,
    });
    return withRecord(withNamespace(document, namespace), namespace, routine);
  };
}

/** A trigger before each inserted row, calling the function of this path. */
export function aTrigger(
  owner: string,
  name: string,
  more: Partial<Essentials<"trigger">> & { readonly calls: string },
): Part {
  return (document) => {
    const { calls, ...rest } = more;
    const trigger = blank("trigger", idOf("trigger", `${owner}.${name}`), {
      name,
      events: [{ event: "insert", columns: [] }],
      function: { kind: "defined", id: idOf("function", `${calls}()`) },
      ...rest,
    });
    return withRecord(document, owner, trigger);
  };
}

/** A kept statement; its id is its subject. */
export function aKept(subject: string, statement: string, more: Partial<Essentials<"kept">> = {}): Part {
  return (document) =>
    withRecord(document, designId, blank("kept", idOf("kept", subject), { subject, statement, ...more }));
}

/** A table or view placed on the canvas. */
export function aPlacement(id: string, x: number, y: number): Part {
  return (document) =>
    withPlacements(document, {
      id: idOf("table", id),
      kind: "placement",
      x,
      y,
      colour: 0,
      density: "all columns",
    });
}
