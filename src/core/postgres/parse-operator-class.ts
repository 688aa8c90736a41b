import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { IndexKey } from "../document/fields/index-key.ts";
import type { Parameter } from "../document/fields/parameter.ts";
import { fragmentFault } from "./fragment-fault.ts";
import { parseQualifiedName } from "./parse-qualified-name.ts";
import { quoteQualified } from "./quoting.ts";
import { type Token, tokenize } from "./tokens.ts";

type OperatorClass = NonNullable<IndexKey["operatorClass"]>;

/** Reads an operator class as an index key has it: `gist_trgm_ops (siglen = 32)`, parameters or not. */
export function parseOperatorClass(sql: string): OperatorClass | Refusal {
  const fault = fragmentFault(sql);
  if (fault !== undefined) return refuse(fault);
  const tokens = tokenize(sql);
  const open = tokens.findIndex(({ value }) => value === "(");
  const name = parseQualifiedName(open < 0 ? sql : sql.slice(0, tokens[open]?.start));
  if (isRefusal(name)) return name;
  if (open < 0) return { name, parameters: [] };
  if (tokens.at(-1)?.value !== ")") return refuse(`Nothing stands behind the parameters of ${name.name}.`);
  const parameters: Parameter[] = [];
  for (const piece of piecesBetween(tokens.slice(open + 1, -1))) {
    const [word, sign, first] = piece;
    const isNamed = word?.kind === "word" || word?.kind === "quoted";
    if (!isNamed || (sign && (sign.value !== "=" || !first)))
      return refuse("A parameter of an operator class is written as siglen = 32.");
    parameters.push({ name: word.value, value: first ? sql.slice(first.start, piece.at(-1)?.end) : "" });
  }
  return { name, parameters };
}

/** The pieces between the commas outside parentheses. */
function piecesBetween(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.value === "(") depth += 1;
    else if (token.value === ")") depth -= 1;
    if (token.value === "," && depth === 0) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces;
}

/** An operator class as a person reads and writes it. */
export function operatorClassText({ name, parameters }: OperatorClass): string {
  const list = parameters.map((parameter) =>
    parameter.value === "" ? parameter.name : `${parameter.name} = ${parameter.value}`,
  );
  const called = quoteQualified(name.namespace, name.name);
  return list.length === 0 ? called : `${called} (${list.join(", ")})`;
}
