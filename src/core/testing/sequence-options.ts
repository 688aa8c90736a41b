import type { SequenceOptions } from "../document/fields/sequence-options.ts";
import type { Choices } from "./choices.ts";
import { noOptions } from "./sketch-path.ts";

const samples = [
  {},
  { start: "5" },
  { increment: "2", cache: "7" },
  { increment: "-3" },
  { minimum: "10", maximum: "1000", start: "50", cycle: true },
  { maximum: "100" },
] as const;

/** Options that agree with each other and with every type of sequence; none is the default spelt out. */
export function sequenceOptionsFrom(choices: Choices): SequenceOptions {
  return { ...noOptions, ...choices.pick(samples) };
}
