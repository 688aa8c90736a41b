import type { QualifiedName } from "../../document/fields/qualified-name.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { PrintContext } from "./print-context.ts";

/** What must exist before something can be of a type: a type of the design, or a kept statement that makes it. */
export function typeNeeds(
  { named }: PrintContext,
  { type, collation }: { readonly type: TypeReference; readonly collation: QualifiedName | null },
): readonly string[] {
  const { base } = type;
  const external = [...(base.kind === "external" ? [base] : []), ...(collation ? [collation] : [])];
  return [
    ...(base.kind === "defined" ? [base.id] : []),
    ...external.flatMap(({ namespace, name }) => named(namespace === null ? [name] : [namespace, name])),
  ];
}
