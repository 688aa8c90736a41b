import type { KeptRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { amongKinds, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import { whenAbsent } from "../when-absent.ts";

/** The kept statements of one phase, as they were written. */
export function keptPieces(context: PrintContext, phase: KeptRecord["phase"]): readonly Piece[] {
  return context.catalog
    .all("kept")
    .filter((kept) => kept.phase === phase && isWanted(context, kept))
    .map(
      (kept): Piece => ({
        key: kept.id,
        needs: kept.uses,
        wishes: wishesOf(context, kept),
        path: () => pathNeedOf(context, { texts: [kept.statement], ...kept }),
        print: () => [statement(kept.id, "kept", textOf(context, kept))],
      }),
    );
}

/** A function may be named without a call: `SFUNC = public.add`. */
function wishesOf(context: PrintContext, kept: KeptRecord): readonly string[] {
  const { certain, possible } = context.mentions([kept.statement]);
  return [
    ...certain,
    ...amongKinds(context, possible, ["function", "enum", "domain", "composite", "range", "object", "kept"]),
  ];
}

function textOf({ options }: PrintContext, { statement: text }: KeptRecord): string {
  return options.ifNotExists && /^(?:create|alter)\b/i.test(text) ? whenAbsent(text) : text;
}

/** With a selection: statements about selected tables and no others. */
function isWanted({ whole, includes, catalog }: PrintContext, { uses }: KeptRecord): boolean {
  if (whole) return true;
  const tables = uses.flatMap((id) => catalog.find("table", id) ?? []);
  return tables.length > 0 && tables.every(({ id }) => includes(id));
}
