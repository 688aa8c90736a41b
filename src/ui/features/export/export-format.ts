import type { PrintRequest } from "../../../state/printer.ts";

/** A kind of file that a design can leave as. */
export interface ExportFormat {
  readonly id: "sql" | "typescript" | "design-file";
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
  request: { kind: "sql", comments: true },
  whenEmpty: false,
};

/** Types of the rows, for TypeScript. */
export const typescriptFile: ExportFormat = {
  id: "typescript",
  label: "TypeScript file",
  ending: ".ts",
  type: "text/typescript",
  request: { kind: "typescript", options: {} },
  whenEmpty: false,
};

/** The design itself, to keep under version control or to open elsewhere. */
export const designFile: ExportFormat = {
  id: "design-file",
  label: "Design file",
  ending: ".crowfoot.json",
  type: "application/json",
  request: { kind: "design-file" },
  whenEmpty: true,
};
