import type { TargetOption } from "../target.ts";

/** Whether schemas let elements of arrays be null. */
export const elementsOption = {
  title: "Elements of arrays",
  help: "PostgreSQL cannot forbid null within an array; choose nullable where your rows have it.",
  values: ["not-null", "nullable"],
} as const satisfies TargetOption;
