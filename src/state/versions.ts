import type { Document } from "../core/document/document.ts";
import type { KeptMigration } from "./kept-migration.ts";

/** A state of a design that a person has named. */
export type Version = {
  /** No other version has it. */
  readonly key: string;
  /** The key of its design. */
  readonly design: string;
  readonly name: string;
  readonly note: string;
  /** When it was made, ms since 1970. */
  readonly at: number;
  readonly tables: number;
};

/** Where the versions of designs are kept on this device. Every promise rejects with an Error whose message a person can read. */
export type VersionStorage = {
  /** The versions of a design, the newest first. */
  list(design: string): Promise<readonly Version[]>;
  add(version: Version, document: Document): Promise<void>;
  /** The design as it was; undefined when there is no such version any more. */
  read(key: string): Promise<Document | undefined>;
  /** Writes another name or note. */
  change(version: Version): Promise<void>;
  /** What is kept of the migrations between the states of a design. */
  migrations(design: string): Promise<readonly KeptMigration[]>;
  /** Keeps it in place of what was kept between the same ends; of a design that is not on this device, nothing. */
  keepMigration(migration: KeptMigration): Promise<void>;
  /** Takes a version and its migrations off this device; what it answers puts them back. */
  remove(key: string): Promise<() => Promise<void>>;
};
