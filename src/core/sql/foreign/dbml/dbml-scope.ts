import type { Token } from "../tokens.ts";

/** A name with its namespace, as written; undefined stands for `public`. */
export type DbmlPath = { readonly namespace: string | undefined; readonly name: string };

/** What all elements together declare. */
export type DbmlScope = {
  /** Enums by `namespace.name`. */
  readonly enums: ReadonlySet<string>;
  /** Tables by what they are also called. */
  readonly aliases: ReadonlyMap<string, DbmlPath>;
  /** The bodies of partial tables by name. */
  readonly partials: ReadonlyMap<string, readonly Token[]>;
  /** Types of columns as SQL, by `namespace.table.column`, for tables between others. */
  readonly columnTypes: Map<string, string>;
};

/** `public.orders` of `orders`. */
export function keyOf({ namespace, name }: DbmlPath): string {
  return `${namespace ?? "public"}.${name}`;
}

/** The names of `a.b.c`, and how many tokens they take. */
export function namesIn(tokens: readonly Token[]): {
  readonly names: readonly string[];
  readonly taken: number;
} {
  const names: string[] = [];
  let at = 0;
  for (; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] ?? { kind: "sign", value: "" };
    const wanted = at % 2 === 0 ? kind === "word" || kind === "name" : kind === "sign" && value === ".";
    if (!wanted) break;
    // `1.5` is one token for numbers; a path never begins with a digit.
    if (at % 2 === 0) names.push(value);
  }
  return { names, taken: at };
}

/** The first two names as a path; undefined when there is none. */
export function pathOf(names: readonly string[]): DbmlPath | undefined {
  const [first, second] = names;
  if (first === undefined) return undefined;
  return second === undefined ? { namespace: undefined, name: first } : { namespace: first, name: second };
}
