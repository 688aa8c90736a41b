import type { Catalog } from "../../document/catalog.ts";
import { orderPieces } from "./piece.ts";
import { piecesOf } from "./pieces/index.ts";
import { printContext, statement } from "./print-context.ts";
import type { PrintedStatement, PrintOptions } from "./printed-statement.ts";

/**
 * The statements that build a design in an empty database, each after those it depends on, otherwise in document
 * order. All names are qualified; fragments of SQL stand as they were written. Law S3: run, they build the design's
 * catalog. Law S1: imported, they are the design.
 */
export function printSchema(catalog: Catalog, options: PrintOptions = {}): readonly PrintedStatement[] {
  const pieces = orderPieces(piecesOf(printContext(catalog, options)));
  const statements = pieces.flatMap((piece) => piece.print());
  const hasFunctions = statements.some(({ part }) => part === "function");
  return hasFunctions ? [uncheckedBodies(catalog), ...statements] : statements;
}

/** Function bodies may mention what comes later in the script. */
function uncheckedBodies({ design }: Catalog): PrintedStatement {
  return statement(design.id, "setting", "SET check_function_bodies = false");
}
