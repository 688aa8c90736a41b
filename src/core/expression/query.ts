import type { Token } from "../postgres/tokens.ts";
import type { Chain } from "./identifier.ts";

/** One output column: its name where it has one, or a star over the sources of a scope (or one of them). */
export type Output = (
  | {
      readonly name: string | undefined;
      /** The column it is, where the item is nothing but a column's name. */
      readonly column?: Reference;
      /** The column of a subquery that it is called as, where that is a star's. */
      readonly inner?: Output;
    }
  | { readonly star: Scope; readonly of?: string }
) & {
  /** Of UNION, INTERSECT and EXCEPT: the first arm gives the names, but all arms decide the types. */
  readonly combined?: true;
};

/** What an item of FROM offers to the expressions around it. */
export type Source = {
  /** The name by which its columns may be qualified: the alias, or the relation's own name. */
  readonly name: string;
  readonly aliased: boolean;
  /** The relation as written, for an item that is one; a CTE is none. */
  readonly relation: Chain | undefined;
  /** Names from `AS x (c1, c2)`. */
  readonly columnAliases: readonly string[];
  /** What a subquery or CTE gives; undefined for a relation, and where it cannot be known. */
  readonly outputs: readonly Output[] | undefined;
};

/** The sources one SELECT reads, within those of the queries around it, and the CTEs it sees. */
export type Scope = {
  readonly sources: Source[];
  readonly outer: Scope | undefined;
  readonly ctes: ReadonlyMap<string, readonly Output[] | undefined>;
};

/** A dotted name where a column may be meant. */
export type Reference = { readonly chain: Chain; readonly scope: Scope };

/** One item of a select list whose output name is seen by someone. */
export type Target = {
  /** Index of the item's last token, its alias left out. */
  readonly last: number;
  readonly label: Token | undefined;
  /** The names that give an unnamed item its name: a bare column, or the one inside a cast, bracket or ELSE. */
  readonly namedBy: Chain | undefined;
  /** Whether the item is nothing but that name. */
  readonly bare: boolean;
  /** The item when it is `*` or `t.*`. */
  readonly star: { readonly first: number; readonly of: string | undefined } | undefined;
  readonly scope: Scope;
};

/** Everything a query mentions, with the scope each mention stands in. */
export type Query = {
  readonly sql: string;
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
  readonly targets: readonly Target[];
  /** Each relation read, with the scope it was put in. */
  readonly relations: readonly { readonly source: Source; readonly chain: Chain; readonly scope: Scope }[];
  /** Columns that two sides share by `USING (…)`. */
  readonly shared: readonly { readonly token: Token; readonly scope: Scope }[];
  /** Scopes with a NATURAL JOIN. */
  readonly natural: readonly Scope[];
  /** The columns of the whole query; undefined when they are not known. */
  readonly outputs: readonly Output[] | undefined;
  /** Fields taken from composite values, `(x).field`, whose type is not known here. */
  readonly fields: readonly Token[];
};
