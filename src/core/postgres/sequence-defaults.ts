import type { SequenceOptions } from "../document/fields/sequence-options.ts";

export type SequenceType = "smallint" | "integer" | "bigint";

const reach: Readonly<Record<SequenceType, { readonly least: string; readonly most: string }>> = {
  smallint: { least: "-32768", most: "32767" },
  integer: { least: "-2147483648", most: "2147483647" },
  bigint: { least: "-9223372036854775808", most: "9223372036854775807" },
};

/** The options with null for all that has the value PostgreSQL gives when nothing is said (manual, CREATE SEQUENCE). */
export function explicitOptions(type: SequenceType, options: SequenceOptions): SequenceOptions {
  const increment = unless("1", options.increment);
  const descends = increment?.startsWith("-") === true;
  const minimum = unless(descends ? reach[type].least : "1", options.minimum);
  const maximum = unless(descends ? "-1" : reach[type].most, options.maximum);
  const first = descends ? (maximum ?? "-1") : (minimum ?? "1");
  return {
    increment,
    minimum,
    maximum,
    start: unless(first, options.start),
    cache: unless("1", options.cache),
    cycle: options.cycle,
  };
}

function unless(usual: string, value: string | null): string | null {
  return value === usual ? null : value;
}
