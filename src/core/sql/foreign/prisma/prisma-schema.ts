import { brokenLine, byLines, type Cursor, cursorOver } from "../cursor.ts";
import type { Token } from "../tokens.ts";
import { type Attribute, attributesIn, attributeText } from "./attributes.ts";

/** A field of a model: a column, or one end of a relation. */
export type PrismaField = {
  readonly name: string;
  readonly column: string;
  /** As written; of `Unsupported("…")` the type between the quotes, with `unsupported`. */
  readonly type: string;
  readonly unsupported: boolean;
  readonly mark: "" | "?" | "[]";
  readonly attributes: readonly Attribute[];
  readonly doc: string;
};

/** `model Name { … }`, `enum Name { … }` or another block. */
export type PrismaBlock = {
  readonly word: string;
  readonly name: string;
  readonly fields: readonly PrismaField[];
  /** Those of the block, `@@map`. */
  readonly attributes: readonly Attribute[];
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  /** Why it cannot be read, and where. */
  readonly fault?: { readonly reason: string; readonly at: number };
};

/** Cuts a schema into its blocks; what begins none reaches to the end of its line. */
export function blocksOf(tokens: readonly Token[]): readonly PrismaBlock[] {
  const cursor = cursorOver(tokens);
  const blocks: PrismaBlock[] = [];
  let doc: string[] = [];
  for (let begin = cursor.next(); begin !== undefined; begin = cursor.next()) {
    if (begin.kind === "doc") doc.push(begin.value);
    else {
      blocks.push({ ...blockFrom(cursor, begin), doc: doc.join("\n") });
      doc = [];
    }
  }
  return blocks;
}

function blockFrom(cursor: Cursor, begin: Token): Omit<PrismaBlock, "doc"> {
  const named = cursor.peek();
  const opens = begin.kind === "word" && named?.kind === "word" && cursor.peek(1)?.value === "{";
  if (!opens) {
    while (cursor.peek()?.first === false) cursor.next();
    return faulty(begin, cursor.peek(-1) ?? begin, "This begins no block.");
  }
  cursor.next();
  const body = cursor.block();
  const last = cursor.peek(-1) ?? begin;
  if (last.value !== "}") return faulty(begin, last, "Its closing brace is missing.");
  const about = { word: begin.value, name: named.value, start: begin.start, end: last.end };
  return { ...about, ...contentsOf(body, begin.value) };
}

function faulty({ start, value }: Token, { end }: Token, reason: string): Omit<PrismaBlock, "doc"> {
  return { word: value, name: "", fields: [], attributes: [], start, end, fault: { reason, at: start } };
}

function contentsOf(
  body: readonly Token[],
  word: string,
): Pick<PrismaBlock, "fields" | "attributes" | "fault"> {
  const fields: PrismaField[] = [];
  const attributes: Attribute[] = [];
  let doc: string[] = [];
  if (!["model", "enum", "view", "type"].includes(word)) return { fields, attributes };
  for (const line of byLines(body)) {
    const [first] = line;
    if (first?.kind === "doc") doc.push(first.value);
    else {
      const read = readLine(line, word, doc.join("\n"));
      if (typeof read === "string") {
        return { fields, attributes, fault: { reason: read, at: first?.start ?? 0 } };
      }
      if ("type" in read) {
        fields.push(read);
        doc = [];
      } else attributes.push(...read.attributes);
    }
  }
  return { fields, attributes };
}

/** A field, or the attributes of the block; a sentence where it is neither. */
function readLine(
  line: readonly Token[],
  word: string,
  doc: string,
): PrismaField | { readonly attributes: readonly Attribute[] } | string {
  const [first] = line;
  const broken = brokenLine(line, first?.value ?? "");
  if (broken !== undefined) return broken;
  if (first?.value === "@@") return { attributes: attributesIn(line) };
  const field = word === "enum" ? labelOf(line) : fieldOf(line, doc);
  return field ?? `“${line.map(({ value }) => value).join(" ")}” is no field.`;
}

function labelOf(line: readonly Token[]): PrismaField | undefined {
  const [first] = line;
  if (first?.kind !== "word") return undefined;
  const attributes = attributesIn(line.slice(1));
  const column = attributeText(attributes, "map") ?? first.value;
  return { name: first.value, column, type: "", unsupported: false, mark: "", attributes, doc: "" };
}

function fieldOf(line: readonly Token[], doc: string): PrismaField | undefined {
  const [name, type] = line;
  if (name?.kind !== "word" || type?.kind !== "word") return undefined;
  const unsupported = type.value === "Unsupported" && line[3]?.kind === "text";
  const behind = line.slice(unsupported ? 5 : 2);
  const mark =
    behind[0]?.value === "?" ? "?" : behind[0]?.value === "[" && behind[1]?.value === "]" ? "[]" : "";
  const attributes = attributesIn(behind.slice(mark.length));
  return {
    name: name.value,
    column: attributeText(attributes, "map") ?? name.value,
    type: unsupported ? (line[3]?.value ?? "") : type.value,
    ...{ unsupported, mark, attributes, doc },
  };
}
