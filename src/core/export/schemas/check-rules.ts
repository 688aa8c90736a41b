import { type Condition, type Constant, conditionsOf } from "../conditions.ts";
import type { Rule, ValueShape } from "./value-shape.ts";

/** The rules of a check by the column they are about; undefined when it says what no rule can. */
export function checkRules(
  expression: string,
  shapeOfColumn: (name: string) => ValueShape | undefined,
): ReadonlyMap<string, readonly Rule[]> | undefined {
  const conditions = conditionsOf(expression);
  if (conditions === undefined || conditions.length === 0) return undefined;
  const rules = new Map<string, readonly Rule[]>();
  for (const condition of conditions) {
    const rule = ruleOf(condition, shapeOfColumn(condition.column));
    if (rule === undefined) return undefined;
    rules.set(condition.column, [...(rules.get(condition.column) ?? []), rule]);
  }
  return rules;
}

/** A shape with more rules. */
export function withRules(shape: ValueShape, rules: readonly Rule[]): ValueShape {
  if (rules.length === 0) return shape;
  if (shape.kind === "number" || shape.kind === "text")
    return { ...shape, rules: [...shape.rules, ...rules] };
  // What may also be given as text is checked where it is a number.
  return shape.kind === "either" ? { ...shape, of: shape.of.map((one) => numberRules(one, rules)) } : shape;
}

function numberRules(shape: ValueShape, rules: readonly Rule[]): ValueShape {
  return shape.kind === "number" ? { ...shape, rules: [...shape.rules, ...rules] } : shape;
}

function ruleOf(condition: Condition, shape: ValueShape | undefined): Rule | undefined {
  if (shape?.kind === "number") return numberRule(condition);
  return shape?.kind === "text" && shape.format === undefined ? textRule(condition) : undefined;
}

function numberRule(condition: Condition): Rule | undefined {
  if (condition.kind === "in") return among(condition.values, numberOf);
  if (condition.kind !== "compares") return undefined;
  const value = numberOf(condition.value);
  if (value === undefined) return undefined;
  switch (condition.comparison) {
    case "=":
      return { kind: "among", values: [value] };
    case "<>":
      return { kind: "not among", values: [value] };
    case "<":
      return { kind: "below", value };
    case "<=":
      return { kind: "at most", value };
    case ">":
      return { kind: "above", value };
    case ">=":
      return { kind: "at least", value };
    default:
      return undefined;
  }
}

/** Texts are compared for being equal only: which of two comes first is a matter of the collation. */
function textRule(condition: Condition): Rule | undefined {
  if (condition.kind === "in") return among(condition.values, textOf);
  if (condition.kind === "length") return lengthRule(condition.comparison, condition.value);
  if (condition.kind !== "compares") return undefined;
  const value = textOf(condition.value);
  if (value === undefined || (condition.comparison !== "=" && condition.comparison !== "<>"))
    return undefined;
  return { kind: condition.comparison === "=" ? "among" : "not among", values: [value] };
}

function lengthRule(comparison: string, value: number): Rule | undefined {
  if (comparison === ">=") return { kind: "shortest", value };
  if (comparison === ">") return { kind: "shortest", value: value + 1 };
  if (comparison === "<=") return { kind: "longest", value };
  return comparison === "<" ? { kind: "longest", value: value - 1 } : undefined;
}

function among<T extends string | number>(
  constants: readonly Constant[],
  read: (constant: Constant) => T | undefined,
): Rule | undefined {
  const values = constants.map(read);
  return values.includes(undefined)
    ? undefined
    : { kind: "among", values: values.flatMap((value) => (value === undefined ? [] : [value])) };
}

/** A number that JavaScript holds exactly as written. */
function numberOf(constant: Constant): number | undefined {
  if (constant.kind !== "number") return undefined;
  const value = Number(constant.text);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function textOf(constant: Constant): string | undefined {
  return constant.kind === "text" ? constant.value : undefined;
}
