import type { CommandId, InputOf } from "../command/run-command.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TableRecord } from "../document/records/index.ts";

/** How much a finding matters, the gravest first. */
export const severities = ["error", "warning", "info"] as const;

export type Severity = (typeof severities)[number];

/** What a rule is about, in the order of reports. */
export const categories = [
  "normalization",
  "keys",
  "indexing",
  "types",
  "integrity",
  "naming",
  "security",
  "documentation",
  "scale",
] as const;

export type Category = (typeof categories)[number];

/** A command with its input: it removes the finding, and adds no other (law L2). */
export type Fix = { [K in CommandId]: { readonly id: K; readonly input: InputOf<K> } }[CommandId];

/** Whether the columns on the left decide those on the right, by ids. */
export type Question = {
  readonly tableId: string;
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
};

/** What a rule found: the record it is about, a sentence that names things, and the command that mends it. */
export type Found = {
  readonly at: string;
  readonly message: string;
  readonly fix?: Fix | undefined;
  /** The pattern that mends it, by the id of its file in core/pattern/patterns, where no one command does. */
  readonly pattern?: string | undefined;
  /** What a person could answer: whether columns of this table decide others. The answer silences the rule. */
  readonly asks?: Question | undefined;
  /** The path of what is meant, where that is no record: a policy that is kept as a statement. */
  readonly path?: string | undefined;
};

/** A default of an option: a number, or the words to choose from with the default first. */
type OptionDefault = number | readonly [string, ...string[]];

type OptionDefaults = Readonly<Record<string, OptionDefault>>;

/** The values of options after the configuration had its say. */
export type OptionValues = Readonly<Record<string, number | string>>;

type Chosen<O extends OptionDefaults> = {
  readonly [K in keyof O]: O[K] extends readonly (infer V)[] ? V : number;
};

/**
 * What a rule may look at. `tables` are those to be judged, after an edit only some; leaves of partitions are among
 * them. A rule also says again in each run what it finds about what belongs to no table.
 */
export type LintContext = {
  readonly catalog: Catalog;
  readonly tables: readonly TableRecord[];
  /** The rows a table is said to hold; undefined where the configuration does not say. */
  rowsOf(table: TableRecord): number | undefined;
};

type Words = {
  /** The name of its file: the subject, then the defect. */
  readonly id: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly title: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Scripts: each bad one has this finding, no good one has. `rows` is what the configuration says with them. */
  readonly examples: {
    readonly bad: readonly string[];
    readonly good: readonly string[];
    readonly rows?: Readonly<Record<string, number>>;
  };
  /** Left out of the recommended rules: a matter of taste, or often meant. */
  readonly optIn?: true;
  /**
   * What tables do of which it is found, as it goes on from "12 of 20 tables". Where most do it, it is the design's
   * habit, decided once, and said once unless each finding is asked for.
   */
  readonly habit?: string;
  /**
   * What the findings about a table can follow from: the table, what it owns and the types of its columns when nothing
   * is said; also tables that foreign keys, partitions or inheritance join to it; or anything, and then all tables are
   * judged again after each edit.
   */
  readonly reach?: "neighbours" | "schema";
  /**
   * What else of the whole schema they follow from, as a text: while it stays the same, an edit elsewhere changes
   * nothing for a table.
   */
  premise?(context: LintContext): string;
  /** Rules whose finding about the same record says it better, so that this one is left out. */
  readonly yieldsTo?: readonly string[];
};

/** One thing that can be wrong with a design. */
export type Rule = Words & {
  readonly options: OptionDefaults;
  check(context: LintContext, options?: OptionValues): Iterable<Found>;
};

/** Defines a rule; what its options are follows from their defaults. */
export function defineRule<const O extends OptionDefaults = Readonly<Record<never, never>>>(
  definition: Words & {
    readonly options?: O;
    check(context: LintContext & { readonly options: Chosen<O> }): Iterable<Found>;
  },
): Rule {
  const { options: given, ...words } = definition;
  const options: OptionDefaults = given ?? {};
  return {
    ...words,
    options,
    check(context, chosen = {}) {
      const values = Object.fromEntries(
        Object.entries(options).map(([name, value]) => [name, chosen[name] ?? first(value)]),
      );
      return isChosen<O>(values, options) ? definition.check({ ...context, options: values }) : [];
    },
  };
}

function first(value: OptionDefault): number | string {
  return typeof value === "number" ? value : value[0];
}

/** Whether a value is one that an option can have. */
export function isOptionValue(value: unknown, wanted: OptionDefault): value is number | string {
  return typeof wanted === "number" ? typeof value === "number" : wanted.some((word) => word === value);
}

function isChosen<O extends OptionDefaults>(
  values: Readonly<Record<string, unknown>>,
  options: OptionDefaults,
): values is Chosen<O> {
  return Object.entries(options).every(([name, wanted]) => isOptionValue(values[name], wanted));
}
