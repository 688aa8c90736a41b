import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { isGivenNamespace } from "../statements/create-namespace.ts";
import { statements } from "../statements/index.ts";

/** Namespaces, and the extensions that fill them. */
export function namespacePieces(context: PrintContext): readonly Piece[] {
  const { catalog, options, chosen } = context;
  const namespaces = catalog
    .all("namespace")
    .filter(chosen)
    .map(
      (namespace): Piece => ({
        key: namespace.id,
        needs: [],
        wishes: [],
        print: () => [
          ...(isGivenNamespace(namespace) || namespace.external
            ? []
            : [statement(namespace.id, "namespace", statements.createNamespace(namespace, options))]),
          ...commentsOn(context, [namespace]),
        ],
      }),
    );
  const extensions = catalog
    .all("extension")
    .filter(chosen)
    .map(
      (extension): Piece => ({
        key: extension.id,
        needs: [],
        wishes: [],
        print: () => [
          statement(extension.id, "extension", statements.createExtension(catalog, extension)),
          ...commentsOn(context, [extension]),
        ],
      }),
    );
  return [...namespaces, ...extensions];
}
