import { byCommas, cursorOver } from "../cursor.ts";
import type { Token } from "../tokens.ts";

/** `@relation("x", fields: [a])`: its name with what is behind a dot, and its arguments, the first unnamed one under "". */
export type Attribute = {
  readonly name: string;
  readonly arguments: ReadonlyMap<string, readonly Token[]>;
};

/** The attributes of a line, of a field or a block. */
export function attributesIn(tokens: readonly Token[]): readonly Attribute[] {
  const cursor = cursorOver(tokens);
  const found: Attribute[] = [];
  while (!cursor.done()) {
    const sign = cursor.next();
    if (sign?.kind !== "sign" || (sign.value !== "@" && sign.value !== "@@")) continue;
    let name = cursor.next()?.value ?? "";
    while (cursor.take(".")) name += `.${cursor.next()?.value ?? ""}`;
    const opens = cursor.peek()?.kind === "sign" && cursor.peek()?.value === "(";
    found.push({ name, arguments: argumentsIn(opens ? cursor.block() : []) });
  }
  return found;
}

/** Arguments between brackets by their names. */
export function argumentsIn(tokens: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const found = new Map<string, readonly Token[]>();
  for (const part of byCommas(tokens)) {
    const named = part[1]?.kind === "sign" && part[1].value === ":";
    const name = named ? (part[0]?.value ?? "") : "";
    const free = found.has(name) ? `${found.size}` : name;
    found.set(free, named ? part.slice(2) : part);
  }
  return found;
}

/** The attribute of a name. */
export function attributeNamed(attributes: readonly Attribute[], name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

/** The text that an attribute is given first, or under this name: `@map("x")`. */
export function attributeText(
  attributes: readonly Attribute[],
  name: string,
  argument = "",
): string | undefined {
  const given = attributeNamed(attributes, name)?.arguments;
  const [token] = given?.get(argument) ?? (argument === "" ? given?.get("name") : undefined) ?? [];
  return token?.kind === "text" ? token.value : undefined;
}

/** What stands between the square brackets of an argument, element by element. */
export function listOf(tokens: readonly Token[] | undefined): readonly (readonly Token[])[] {
  const isList = tokens?.[0]?.kind === "sign" && tokens[0].value === "[";
  return tokens === undefined ? [] : byCommas(isList ? tokens.slice(1, -1) : tokens);
}
