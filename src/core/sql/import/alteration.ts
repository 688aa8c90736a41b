import type { AlterTableCmd, AlterTableType } from "@pgsql/types";
import type { TableRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import type { TokenRange } from "./source.ts";
import type { At } from "./statement.ts";

/** One command of an ALTER TABLE: the table as it now is, the command and the tokens it is written with. */
export type Alteration = {
  readonly table: TableRecord;
  readonly command: AlterTableCmd;
  readonly range: TokenRange;
  /** ONLY: tables below are left alone. */
  readonly only: boolean;
};

/** How a command changes records. */
export type Alter = (draft: Draft, at: At, alteration: Alteration) => void;

/** Some of the commands, each with what it does. */
export type Alterations = Partial<Readonly<Record<AlterTableType, Alter>>>;
