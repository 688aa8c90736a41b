import { defineTarget, type Target } from "../target.ts";
import { namespacesOption, rowNamesOption, transportOption } from "../typescript-options.ts";
import type { Dialect } from "./dialect.ts";
import { elementsOption } from "./elements-option.ts";
import { renderSchemas } from "./render-schemas.ts";

/** A target that writes the schemas of a library in TypeScript. */
export function schemaTarget({
  id,
  title,
  dialect,
}: {
  readonly id: string;
  readonly title: string;
  readonly dialect: Dialect;
}): Target {
  return defineTarget({
    id,
    title,
    language: "typescript",
    wants: "observed",
    options: {
      transport: transportOption,
      names: rowNamesOption,
      elements: elementsOption,
      namespaces: namespacesOption,
    },
    render: (catalog, { transport, names, elements, namespaces }, observed) =>
      renderSchemas(catalog, {
        dialect,
        transport,
        names,
        namespaces,
        nullableElements: elements === "nullable",
        observed,
      }),
  });
}
