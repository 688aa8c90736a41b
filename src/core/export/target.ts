import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Observed } from "../introspect/observed.ts";
import { listedNames } from "./naming/listed-names.ts";

/** A choice a person makes about an export. The first value is taken unless another is asked for. */
export type TargetOption = {
  readonly title: string;
  readonly help: string;
  readonly values: readonly [string, ...string[]];
  /** Set when any other text may be given too: what to write there, as an example. */
  readonly open?: string;
  /** Set when that other text names things of the design, with commas between them: all must be there. */
  readonly lists?: "namespaces";
};

/** One file of an export; the path is relative and has no folder unless the target makes several. */
export type ExportedFile = { readonly path: string; readonly text: string };

/** Something of the design that the target cannot say: where (`public.orders.total`), and what becomes of it. */
export type Loss = { readonly at: string; readonly message: string };

export type Rendering = { readonly files: readonly ExportedFile[]; readonly losses: readonly Loss[] };

type OptionSet = { readonly [name: string]: TargetOption };

/** The chosen value of each option. */
export type Chosen<O extends OptionSet> = {
  readonly [K in keyof O]: O[K] extends { readonly open: string } ? string : O[K]["values"][number];
};

/** A language a design can leave in. Law X1: the same catalog and options give the same bytes. */
export type Target = {
  readonly id: string;
  readonly title: string;
  /** Of its files, as code editors call it. */
  readonly language: string;
  readonly options: OptionSet;
  /** Set when it says more if a database built from the design was observed, see `worthObserving`. */
  readonly wants?: "observed";
  /** The files and losses; a refusal names the option that is not there or the value it does not have. */
  render(
    catalog: Catalog,
    options?: Readonly<Record<string, string>>,
    observed?: Observed,
  ): Rendering | Refusal;
};

/** What a person is told of a target before it renders anything. */
export type TargetOffer = Omit<Target, "render">;

/** Whether a database built from this design can say what the design does not: it has views or functions. */
export function worthObserving(catalog: Catalog): boolean {
  return (["view", "function", "kept", "object"] as const).some((kind) => catalog.all(kind).length > 0);
}

type Definition<O extends OptionSet> = Omit<Target, "options" | "render"> & {
  readonly options: O;
  /** `observed` is undefined where no PostgreSQL could run: what only it knows is a loss then. */
  render(catalog: Catalog, options: Chosen<O>, observed: Observed | undefined): Rendering | Refusal;
};

/** Defines a target: what it is called, what can be chosen, and how it renders with every option chosen. */
export function defineTarget<const O extends OptionSet>(definition: Definition<O>): Target {
  const { options, render } = definition;
  return {
    ...definition,
    render(catalog, given = {}, observed) {
      const problem = misfitOf(options, given) ?? absentOf(catalog, options, given);
      if (problem !== undefined) return refuse(problem);
      const chosen = Object.fromEntries(
        Object.entries(options).map(([name, option]) => [name, given[name] ?? option.values[0]]),
      );
      return isChosen(options, chosen)
        ? render(catalog, chosen, observed)
        : refuse("The options do not fit.");
    },
  };
}

function isChosen<O extends OptionSet>(
  options: O,
  chosen: Readonly<Record<string, string>>,
): chosen is Chosen<O> {
  return Object.entries(options).every(([name, option]) => takes(option, chosen[name] ?? ""));
}

function takes({ values, open }: TargetOption, value: string): boolean {
  return open !== undefined || values.includes(value);
}

function misfitOf(options: OptionSet, given: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return unknownOption(name, Object.keys(options));
    if (!takes(option, value)) {
      return `The option “${name}” is ${option.values.join(", ")}, not “${value}”.`;
    }
  }
  return undefined;
}

/** What an option lists that the design does not have. */
function absentOf(
  catalog: Catalog,
  options: OptionSet,
  given: Readonly<Record<string, string>>,
): string | undefined {
  const there = new Set(["public", ...catalog.all("namespace").map(({ name }) => name)]);
  for (const [name, { lists, values }] of Object.entries(options)) {
    const value = given[name];
    if (lists === undefined || value === undefined || values.includes(value.trim())) continue;
    const absent = listedNames(value).find((each) => !there.has(each));
    if (absent !== undefined) return `There is no namespace “${absent}”: there are ${[...there].join(", ")}.`;
  }
  return undefined;
}

function unknownOption(name: string, known: readonly string[]): string {
  const others = known.length === 0 ? "it has none" : `there are ${known.join(", ")}`;
  return `There is no option “${name}”: ${others}.`;
}
