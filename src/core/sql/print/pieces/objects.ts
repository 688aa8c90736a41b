import type { ObjectRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { shellKey } from "../shell-key.ts";
import { statements } from "../statements/index.ts";
import { whenAbsent } from "../when-absent.ts";

/** What watches or copies what the others make comes after all of them. */
const last: ReadonlySet<ObjectRecord["type"]> = new Set<ObjectRecord["type"]>([
  "event trigger",
  "subscription",
]);

/** Objects that are not drawn: those that others may need, or (`when` is "last") those that watch all others. */
export function objectPieces(context: PrintContext, when: "first" | "last"): readonly Piece[] {
  const { catalog, whole } = context;
  if (!whole) return [];
  return catalog
    .all("object")
    .filter(({ type }) => last.has(type) === (when === "last"))
    .flatMap((object) => [...shellPieces(context, object), objectPiece(context, object)]);
}

/** A base type is promised first: its functions name it, and it names them. */
function shellPieces({ catalog, options }: PrintContext, object: ObjectRecord): readonly Piece[] {
  if (object.type !== "base type" || object.definition === "") return [];
  const text = statements.createObject(catalog, { ...object, definition: "" });
  return [
    {
      key: shellKey(object.id),
      needs: object.namespace === null ? [] : [object.namespace],
      wishes: [],
      print: () => [statement(object.id, "object", options.ifNotExists ? whenAbsent(text) : text)],
    },
  ];
}

function objectPiece(context: PrintContext, object: ObjectRecord): Piece {
  const { catalog, options } = context;
  const texts = [object.signature, object.definition, ...object.additions];
  const isPromised = object.type === "base type" && object.definition !== "";
  const text = statements.createObject(catalog, object);
  return {
    key: object.id,
    needs: [
      ...(object.namespace === null ? [] : [object.namespace]),
      ...(isPromised ? [shellKey(object.id)] : []),
      ...object.uses,
    ],
    wishes: [],
    path: () => pathNeedOf(context, { texts, uses: object.uses }),
    print: () => [
      statement(object.id, "object", options.ifNotExists ? whenAbsent(text) : text),
      ...object.additions.map((addition) =>
        statement(object.id, "object", options.ifNotExists ? whenAbsent(addition) : addition),
      ),
      ...commentsOn(context, [object]),
    ],
  };
}
