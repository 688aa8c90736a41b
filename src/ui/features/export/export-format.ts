import type { PrintRequest } from "../../../state/printer.ts";

/** A kind of file that a design can leave as; the id is that of its export target. */
export interface ExportFormat {
  readonly id: "sql" | "typescript" | "design";
  /** What the menu says of the file. */
  readonly label: string;
  readonly ending: string;
  readonly type: string;
  readonly request: PrintRequest;
  /** Whether it says something about a design without tables. */
  readonly whenEmpty: boolean;
}

/** The design as a PostgreSQL script with its comments. */
export const sqlFile: ExportFormat = {
  id: "sql",
  label: "SQL file",
  ending: ".sql",
  type: "application/sql",
  request: { kind: "target", id: "sql", options: {} },
  whenEmpty: false,
};

/** Types of the rows, for TypeScript. */
export const typescriptFile: ExportFormat = {
  id: "typescript",
  label: "TypeScript file",
  ending: ".ts",
  type: "text/typescript",
  request: { kind: "target", id: "typescript", options: {} },
  whenEmpty: false,
};

/** The design itself, to keep under version control or to open elsewhere. */
export const designFile: ExportFormat = {
  id: "design",
  label: "Design file",
  ending: ".crowfoot.json",
  type: "application/json",
  request: { kind: "target", id: "design", options: {} },
  whenEmpty: true,
};
