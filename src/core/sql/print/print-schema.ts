import type { Catalog } from "../../document/catalog.ts";
import { orderPieces, type Piece } from "./piece.ts";
import { piecesOf } from "./pieces/index.ts";
import { type PrintContext, printContext, statement } from "./print-context.ts";
import type { PrintedStatement, PrintOptions } from "./printed-statement.ts";
import { pathFor, type SearchPath, setPath, usualPath } from "./search-path.ts";

/**
 * The statements that build a design in an empty database, each after those it depends on, otherwise in document
 * order. All names are qualified; fragments of SQL stand as they were written, under a search path by which they mean
 * what they meant. Law S3: run, they build the design's
 * catalog. Law S1: imported, they are the design.
 */
export function printSchema(catalog: Catalog, options: PrintOptions = {}): readonly PrintedStatement[] {
  const context = printContext(catalog, options);
  const statements = withPaths(context, orderPieces(piecesOf(context)));
  const hasFunctions = statements.some(({ part }) => part === "function");
  return hasFunctions ? [uncheckedBodies(catalog), ...statements] : statements;
}

/**
 * What the pieces print, with a SET search_path before those whose fragments name something without its namespace
 * that the path so far does not find.
 */
function withPaths(context: PrintContext, pieces: readonly Piece[]): readonly PrintedStatement[] {
  const statements: PrintedStatement[] = [];
  const moveTo = (next: SearchPath): void => {
    if (next !== path) statements.push(statement(context.catalog.design.id, "setting", setPath(next)));
    path = next;
  };
  let path = usualPath;
  for (const piece of pieces) {
    if (piece.path) moveTo(pathFor(context, path, piece.path()));
    statements.push(...piece.print());
  }
  moveTo(usualPath);
  return statements;
}

/** Function bodies may mention what comes later in the script. */
function uncheckedBodies({ design }: Catalog): PrintedStatement {
  return statement(design.id, "setting", "SET check_function_bodies = false");
}
