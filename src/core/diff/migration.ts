import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { orderPieces, type Piece } from "../sql/print/piece.ts";
import { piecesOf } from "../sql/print/pieces/index.ts";
import { type PrintContext, printContext } from "../sql/print/print-context.ts";
import { changedProperties, domainsIn } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { type Gone, goneIn } from "./gone.ts";
import { leftOver } from "./left-over.ts";
import type { NameStep } from "./name-step.ts";
import { nameSteps } from "./name-steps.ts";
import { typesMadeAnew, withOldTypes } from "./split.ts";

/** All that the steps of a migration are made from. */
export interface Migration {
  readonly comparison: Comparison;
  /** As it is before the first step. */
  readonly before: PrintContext;
  /** As it would be with all names changed and nothing else. */
  readonly followed: Catalog;
  readonly after: PrintContext;
  /** The pieces in the order in which they are created. */
  readonly oldPieces: readonly Piece[];
  readonly newPieces: readonly Piece[];
  readonly nameSteps: readonly NameStep[];
  readonly gone: Gone;
  /** What goes only when all else is done, because something may use it until then. */
  readonly late: ReadonlySet<string>;
  /** The properties in which a record that stays differs. */
  readonly changed: (record: SchemaRecord) => ReadonlySet<string>;
}

/** Works out what must go, what comes and what is only altered. */
export function migrationOf(comparison: Comparison): Migration {
  const anew = typesMadeAnew(comparison);
  const old = withOldTypes(comparison.before, anew);
  const before = printContext(catalogOf(old), {});
  const after = printContext(catalogOf(comparison.after), {});
  const late = leftOver(before.catalog, after.catalog);
  const steps = nameSteps(old, comparison.after, late);
  const followed = catalogOf(steps.at(-1)?.to ?? old);
  const isDomain = domainsIn(after.catalog);
  return {
    comparison,
    before,
    followed,
    after,
    oldPieces: orderedPieces(before),
    newPieces: orderedPieces(after),
    nameSteps: steps,
    gone: goneIn({ before, followed, after: after.catalog }),
    late,
    changed: (record) => {
      const now = followed.record(record.id);
      return new Set(now ? changedProperties(now, record, isDomain) : []);
    },
  };
}

function orderedPieces(context: PrintContext): readonly Piece[] {
  return orderPieces(piecesOf(context));
}

/** Whether something of the migration's designs is only referred to, so that no step makes or drops it. */
export function isForeign(catalog: Catalog, id: string): boolean {
  return catalog.tableOf(id)?.external === true || catalog.find("namespace", id)?.external === true;
}

/** Whether a record of the design after is made, and not only altered: it is new, or what was there went. */
export function isMade({ before, gone }: Migration, record: SchemaRecord): boolean {
  return before.catalog.record(record.id) === undefined || gone.has(record.id);
}
