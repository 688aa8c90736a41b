import type { Refusal } from "../base/refusal.ts";
import type { CommandId, InputOf } from "../command/run-command.ts";
import type { Catalog } from "../document/catalog.ts";
import { areChosen, type Chosen, type Options, type OptionValues, valuesOf } from "./option.ts";

/** A command with its input. */
export type Step = { [K in CommandId]: { readonly id: K; readonly input: InputOf<K> } }[CommandId];

/** What a person has to know beside the design: a sentence, and the statements for the rows that are there already. */
export type Remark = { readonly text: string; readonly sql?: string };

/** Commands one after another, each answered with the design after it; at the end what it comes to, or why not. */
export type StepsTo<Result> = Generator<Step, Result | Refusal, Catalog>;

export type Steps = StepsTo<readonly Remark[]>;

/** Steps that give no reason of their own to stop. */
export type SureSteps = Generator<Step, Catalog, Catalog>;

/** What a pattern is applied to: the design, and the records of the selection that it takes. */
type Ground = { readonly catalog: Catalog; readonly subjects: readonly string[] };

type Words = {
  /** The name of its file. */
  readonly id: string;
  /** In the imperative: "Add timestamps". */
  readonly title: string;
  /** What it is good for, in a sentence or two. */
  readonly why: string;
  /** What has to be selected, as it goes on from "Select ". */
  readonly takes: string;
  /** The records it would change, by id, of those that are selected; none where it does not apply. */
  subjects(catalog: Catalog, selection: readonly string[]): readonly string[];
  /** Values of options that suit these subjects better than where they start. */
  suggest?(catalog: Catalog, subjects: readonly string[]): OptionValues;
};

/** A way of modelling that a person applies to what is selected, in one step that can be undone. */
export type Pattern = Words & {
  readonly options: Options;
  steps(ground: Ground, options?: OptionValues): Steps;
};

/** Defines a pattern; the types of its options follow from their definitions. */
export function definePattern<const O extends Options>(
  definition: Words & {
    readonly options: O;
    steps(ground: Ground & { readonly options: Chosen<O> }): Steps;
  },
): Pattern {
  const { options } = definition;
  return {
    ...definition,
    *steps(ground, given = {}) {
      const values = valuesOf(options, {
        ...definition.suggest?.(ground.catalog, ground.subjects),
        ...given,
      });
      return areChosen(values, options) ? yield* definition.steps({ ...ground, options: values }) : [];
    },
  };
}
