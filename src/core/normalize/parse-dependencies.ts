import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";

/** A column as it is written: in double quotes exactly this name, else in any case. */
export type WrittenName = { readonly name: string; readonly quoted: boolean };

/** A dependency as it is written; `from` and `to` are its place in the text. */
export type WrittenDependency = {
  readonly kind: "functional" | "multivalued";
  readonly left: readonly WrittenName[];
  readonly right: readonly WrittenName[];
  readonly from: number;
  readonly to: number;
};

/** What could not be read, with its place in the text. */
export type TextProblem = { readonly message: string; readonly from: number; readonly to: number };

/** What a text states. Each statement is a dependency or a problem, so that a person sees both while typing. */
export type DependencyText = {
  readonly dependencies: readonly WrittenDependency[];
  readonly problems: readonly TextProblem[];
};

/** A name in quotes, an arrow, a comma, an end of a statement, or a name without quotes. */
const token = /"(?:[^"]|"")*"|->>|->|→|↠|,|;|\n|[^\s",;→↠]+?(?=->|[\s",;→↠]|$)|"/g;

/**
 * Reads `zip -> city, state` and `course ->> teacher`: several on lines of their own or behind `;`, names with other
 * characters in double quotes, nothing on the left for what is the same in all rows. Also → and ↠.
 */
export function parseDependencies(text: string): DependencyText {
  const dependencies: WrittenDependency[] = [];
  const problems: TextProblem[] = [];
  for (const tokens of statements(text)) {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) continue;
    const place = { from: first.index, to: last.index + last[0].length };
    const read = readStatement(tokens.map(([written]) => written));
    if (isRefusal(read)) problems.push({ message: read.refused, ...place });
    else dependencies.push({ ...read, ...place });
  }
  return { dependencies, problems };
}

function statements(text: string): readonly (readonly RegExpExecArray[])[] {
  const all: RegExpExecArray[][] = [[]];
  for (const match of text.matchAll(token)) {
    if (match[0] === ";" || match[0] === "\n") all.push([]);
    else all.at(-1)?.push(match);
  }
  return all;
}

type Statement = Pick<WrittenDependency, "kind" | "left" | "right">;

const arrows: ReadonlyMap<string, Statement["kind"]> = new Map([
  ["->", "functional"],
  ["→", "functional"],
  ["->>", "multivalued"],
  ["↠", "multivalued"],
]);

function readStatement(tokens: readonly string[]): Statement | Refusal {
  const at = tokens.findIndex((written) => arrows.has(written));
  const kind = arrows.get(tokens[at] ?? "");
  if (kind === undefined) return refuse("An arrow is missing: zip -> city.");
  if (tokens.findLastIndex((written) => arrows.has(written)) !== at)
    return refuse("There are two arrows: write one dependency a line.");
  const left = readNames(tokens.slice(0, at));
  if (isRefusal(left)) return left;
  const right = readNames(tokens.slice(at + 1));
  if (isRefusal(right)) return right;
  return right.length === 0 ? refuse("A column is missing behind the arrow.") : { kind, left, right };
}

function readNames(tokens: readonly string[]): readonly WrittenName[] | Refusal {
  const names: WrittenName[] = [];
  for (const [at, written] of tokens.entries()) {
    const commaDue = at % 2 === 1;
    if (commaDue && written !== ",") return refuse(`A comma is missing before ${written}.`);
    if (commaDue) continue;
    if (written === ",") return refuse("A column is missing beside a comma.");
    if (written === '"' || written === '""') return refuse("A quoted name is not finished.");
    names.push(nameOf(written));
  }
  return tokens.at(-1) === "," ? refuse("A column is missing beside a comma.") : names;
}

function nameOf(written: string): WrittenName {
  return written.startsWith('"')
    ? { name: written.slice(1, -1).replaceAll('""', '"'), quoted: true }
    : { name: written, quoted: false };
}
