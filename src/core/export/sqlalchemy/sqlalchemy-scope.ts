import type { OrmScope } from "../orm/orm-scope.ts";

/** What is written down while models are made. */
export type SqlalchemyScope = OrmScope & {
  /** The constant that stands for an enum or a domain; undefined for what SQLAlchemy does not make. */
  typeOf(id: string): string | undefined;
};
