import { assertNever } from "../../base/assert-never.ts";

/**
 * A type to lay out. `Shape` objects say whether they stand on one line where they fit; a union or tuple that does not
 * fit gets a line a member.
 */
export type Shape =
  | string
  | {
      readonly kind: "object";
      readonly entries: readonly Entry[];
      /** One line where it fits, rather than always a line an entry. */
      readonly flat: boolean;
      /** `[]` behind it, or whatever follows its closing brace. */
      readonly behind?: string;
    }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "tuple"; readonly members: readonly Shape[]; readonly broken?: true };

/** A property; its key as the language writes it, with `?` where it is optional. */
export type Entry = readonly [key: string, value: Shape];

/** Columns of a line, as the formatter of Supabase's generator has it. */
const width = 80;

/** An object type with a line for each entry; `{}` for none. */
export function block(entries: readonly Entry[], behind = ""): Shape {
  return { kind: "object", entries, flat: false, behind };
}

/** An object type on one line where it fits. */
export function inline(entries: readonly Entry[]): Shape {
  return { kind: "object", entries, flat: true };
}

/** The lines of `key: value` at an indentation, no comma or semicolon at the end. `behind` must fit on the line too. */
export function laidOut([key, value]: Entry, indent: string, behind = ""): string {
  const flat = onOneLine(value);
  const first = `${indent}${key}: `;
  if (flat !== undefined && lengthOf(first + flat + behind) <= width) return first + flat + behind;
  if (typeof value === "object" && value.kind === "union" && value.members.length > 1) {
    return `${indent}${key}:${value.members.map((member) => `\n${unionMember(member, `${indent}  `)}`).join("")}`;
  }
  return first + broken(value, indent) + behind;
}

function unionMember(member: Shape, indent: string): string {
  const flat = onOneLine(member);
  const fits = flat !== undefined && lengthOf(`${indent}| ${flat}`) <= width;
  return `${indent}| ${fits ? flat : broken(member, `${indent}  `)}`;
}

/** The shape over several lines, its first line's beginning left to the caller. */
function broken(shape: Shape, indent: string): string {
  if (typeof shape === "string") return shape;
  const inner = `${indent}  `;
  switch (shape.kind) {
    case "object": {
      if (shape.entries.length === 0) return `{}${shape.behind ?? ""}`;
      const lines = shape.entries.map((entry) => laidOut(entry, inner));
      return `{\n${lines.join("\n")}\n${indent}}${shape.behind ?? ""}`;
    }
    case "union":
      return shape.members.map((member) => onOneLine(member) ?? broken(member, indent)).join(" | ");
    case "tuple": {
      const lines = shape.members.map((member) => `${inner}${broken(member, inner)},\n`);
      return lines.length === 0 ? "[]" : `[\n${lines.join("")}${indent}]`;
    }
    default:
      return assertNever(shape);
  }
}

/** The shape without a line end; undefined when it must have some. */
function onOneLine(shape: Shape): string | undefined {
  if (typeof shape === "string") return shape;
  if (shape.kind === "object") {
    if (shape.entries.length === 0) return `{}${shape.behind ?? ""}`;
    if (!shape.flat) return undefined;
    const parts = shape.entries.map(([key, value]) => {
      const flat = onOneLine(value);
      return flat === undefined ? undefined : `${key}: ${flat}`;
    });
    return parts.includes(undefined) ? undefined : `{ ${parts.join("; ")} }${shape.behind ?? ""}`;
  }
  if (shape.kind === "tuple" && shape.broken && shape.members.length > 0) return undefined;
  const members = shape.members.map(onOneLine);
  if (members.includes(undefined)) return undefined;
  return shape.kind === "union" ? members.join(" | ") : `[${members.join(", ")}]`;
}

/** As the formatter counts: wide letters (East Asian, emoji) are two columns, combining ones none. */
function lengthOf(text: string): number {
  let columns = 0;
  for (const letter of text.replace(/\p{M}/gu, "")) {
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** A text between the quotes that need fewer escapes, double ones by preference. */
export function quotedText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1);
  const count = (quote: string): number => text.split(quote).length;
  if (count('"') <= count("'")) return `"${inner}"`;
  return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A name as a key: quoted unless it is an identifier. */
export function keyOf(name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : quotedText(name);
}
