/** A difference between two catalogs as people read it. An object or property of one side only lacks the other value. */
export interface ToldDifference {
  /** Such as `column public.film.rating` or `index public.film_title_idx`. */
  readonly object: string;
  /** Such as `default`; "" when the whole object is of one side only. */
  readonly property: string;
  readonly before?: string;
  readonly after?: string;
  /** All of it in one line: "column public.film.rating: default was now(), is not set". */
  readonly sentence: string;
}

/** Something that a script takes for granted and that was provided, so that it could run. */
export interface Provision {
  readonly kind:
    | "role"
    | "namespace"
    /** An extension that is used and never created. */
    | "extension"
    /** An extension that the engine lacks: what only it could do was left out. */
    | "missing extension"
    /** A stand-in for a type of an extension that the engine lacks. */
    | "type"
    | "table"
    | "function"
    | "publication";
  readonly name: string;
  /** The platform whose files take it for granted, such as "Supabase". */
  readonly preset?: string;
}

/** Which of the two scripts of a proof. */
export type ProofSide = "original" | "printed";

/** A statement of a script, by where it begins (a line from 1, a UTF-16 offset) and how. */
export interface ProofStatement {
  readonly side: ProofSide;
  /** Its file, when the original lies in several: the line is then of that file, the offset of all joined. */
  readonly file?: string;
  readonly line: number;
  readonly start: number;
  readonly head: string;
}

/** A statement that PostgreSQL refused, in its own words with their SQLSTATE. */
export interface RefusedStatement extends ProofStatement {
  readonly message: string;
  readonly code: string;
}

/** A statement about structure that could not be run here, and why. */
export interface LeftOutStatement extends ProofStatement {
  readonly reason: string;
}

/** What came of running a script and our print of it, each in an empty database, and comparing what they built. */
export interface Proof {
  /** The PostgreSQL that ran both, such as "18.6". */
  readonly version: string;
  /** How many facts of the two catalogs were compared. */
  readonly facts: number;
  readonly equal: boolean;
  readonly differences: readonly ToldDifference[];
  readonly provided: readonly Provision[];
  readonly refusals: readonly RefusedStatement[];
  readonly leftOut: readonly LeftOutStatement[];
  readonly seconds: number;
}

/** A way of a migration: there, back, and there once more. */
export type Way = "up" | "down" | "up again";

/** What ran: the whole of a design, or a way of the migration. */
export type MigrationStage = "before" | "after" | Way;

/** How far a proof has come. `line` is that of the statement that runs. */
export type ProofProgress =
  | { readonly doing: "starting" | "comparing" }
  | { readonly doing: "migrating"; readonly stage: MigrationStage }
  | {
      readonly doing: ProofSide;
      readonly done: number;
      readonly of: number;
      readonly line: number;
    };

/** Whether PostgreSQL ran every statement of both scripts and both built the same. */
export function isProved({ equal, refusals }: Proof): boolean {
  return equal && refusals.length === 0;
}
