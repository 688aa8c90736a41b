import type { QualifiedName } from "../../document/fields/qualified-name.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { byDefault } from "./named-objects.ts";
import type { PrintContext } from "./print-context.ts";

type Typed = { readonly type: TypeReference; readonly collation: QualifiedName | null };

/** What must exist before something can be of a type: a type of the design, or a kept statement that makes it. */
export function typeNeeds({ objects }: PrintContext, typed: Typed): readonly string[] {
  const { base } = typed.type;
  return [
    ...(base.kind === "defined" || base.kind === "multirange" ? [base.id] : []),
    ...externalNames(typed).flatMap(({ namespace, name }) => {
      const found = objects.called(namespace === null ? [name] : [namespace, name]);
      return byDefault(found).map(({ id }) => id);
    }),
  ];
}

/** The names of a type and a collation that are written without their namespace. */
export function bareTypeNames(typed: Typed): readonly string[] {
  return externalNames(typed).flatMap(({ namespace, name }) => (namespace === null ? [name] : []));
}

function externalNames({ type, collation }: Typed): readonly QualifiedName[] {
  return [...(type.base.kind === "external" ? [type.base] : []), ...(collation ? [collation] : [])];
}
