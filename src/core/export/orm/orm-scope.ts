import type { Catalog } from "../../document/catalog.ts";
import { forbidsNull, givesDefault } from "../column-rules.ts";
import type { ResolvedType } from "../resolved-type.ts";
import type { Loss } from "../target.ts";
import type { OrmNames } from "./orm-names.ts";

/** What the parts of models are made from; what cannot be said is added to the losses on the way. */
export type OrmScope = {
  readonly catalog: Catalog;
  readonly names: OrmNames;
  readonly losses: Loss[];
};

/** Notes that something of a record is lost. */
export function lose({ catalog, losses }: OrmScope, id: string, message: string): void {
  losses.push({ at: catalog.pathOf(id), message });
}

/** Notes that a column has the type under its domain, and what of the domain does not come with it. */
export function loseDomain(scope: OrmScope, columnId: string): void {
  const { catalog } = scope;
  const { type } = catalog.get("column", columnId);
  const domain = type.base.kind === "defined" ? catalog.find("domain", type.base.id) : undefined;
  if (domain === undefined) return;
  const kept = [
    ...(forbidsNull(catalog, type) ? ["NOT NULL"] : []),
    ...(givesDefault(catalog, type) ? ["its default"] : []),
  ];
  const with_ = kept.length === 0 ? "" : `, with ${kept.join(" and ")}`;
  lose(
    scope,
    columnId,
    `It has the type under its domain ${catalog.pathOf(domain.id)}${with_}; checks of the domain are left out.`,
  );
}

/** The type under domains, of elements of arrays as well. */
export function plainType(type: ResolvedType): Exclude<ResolvedType, { readonly kind: "domain" }> {
  if (type.kind === "domain") return plainType(type.under);
  if (type.kind !== "array") return type;
  const element = plainType(type.element);
  return element.kind === "array" ? element : { ...type, element };
}
