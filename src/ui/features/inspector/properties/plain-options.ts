import type { Parameter } from "../../../../core/document/fields/parameter.ts";

/** Options with their values as plain texts, without the quotes that SQL needs around them. */
export function plainOptions(options: readonly Parameter[]): readonly Parameter[] {
  return options.map(({ name, value }) => ({
    name,
    value: /^'[\s\S]*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value,
  }));
}
