/** What a person can say about how a pattern is applied. */
export type Option =
  | { readonly kind: "text"; readonly label: string; readonly start: string }
  | { readonly kind: "choice"; readonly label: string; readonly values: readonly [string, ...string[]] }
  | { readonly kind: "flag"; readonly label: string; readonly start: boolean }
  | {
      readonly kind: "count";
      readonly label: string;
      readonly start: number;
      readonly least: number;
      readonly most: number;
    };

export type Options = Readonly<Record<string, Option>>;

export type OptionValue = string | number | boolean;

export type OptionValues = Readonly<Record<string, OptionValue>>;

/** The values of options by the kind of each. */
export type Chosen<O extends Options> = {
  readonly [K in keyof O]: O[K] extends {
    readonly kind: "choice";
    readonly values: readonly (infer V extends string)[];
  }
    ? V
    : O[K] extends { readonly kind: "flag" }
      ? boolean
      : O[K] extends { readonly kind: "count" }
        ? number
        : string;
};

/** What an option is when nobody says: where it starts, or the first of its choices. */
export function startOf(option: Option): OptionValue {
  return option.kind === "choice" ? option.values[0] : option.start;
}

/** Each option as it was given, where what was given is one of its values, or as it starts. */
export function valuesOf(options: Options, given: OptionValues): OptionValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = given[name];
      return [name, value !== undefined && isValue(value, option) ? trimmed(value) : startOf(option)];
    }),
  );
}

/** Whether all values are such as their options can have. */
export function areChosen<O extends Options>(values: OptionValues, options: O): values is Chosen<O> {
  return Object.entries(options).every(([name, option]) => {
    const value = values[name];
    return value !== undefined && isValue(value, option);
  });
}

function isValue(value: OptionValue, option: Option): boolean {
  switch (option.kind) {
    case "text":
      return typeof value === "string";
    case "choice":
      return option.values.some((one) => one === value);
    case "flag":
      return typeof value === "boolean";
    case "count":
      return Number.isInteger(value) && Number(value) >= option.least && Number(value) <= option.most;
  }
}

function trimmed(value: OptionValue): OptionValue {
  return typeof value === "string" ? value.trim() : value;
}
