import { oneLine } from "../losses/loss-lines.ts";

/**
 * A text between double quotes. Mermaid has no escape for `"` there; `%%` and `#…;` mean something to it everywhere,
 * `\` and `%` end the name of an entity, and `direction TB` is a statement wherever it stands.
 */
export function quoted(text: string): string {
  return `"${speakable(text)}"`;
}

/** A text without what Mermaid reads as something else, on one line; never empty. */
export function speakable(text: string): string {
  const plain = oneLine(text)
    .replaceAll('"', "'")
    .replaceAll("%", "٪")
    .replaceAll("\\", "∖")
    .replace(/#(?=[^\s;]*;)/g, "＃")
    .replace(/(direction)\s+(?=(?:tb|bt|rl|lr))/gi, "$1_");
  return plain === "" ? "_" : plain;
}

/** Words that begin something else where the name of an entity is due (lexer of Mermaid's erDiagram). */
const taken = new Set(
  `acctitle accdescr class classdef direction end erdiagram many one only optionally style subgraph title to u
  zero`.split(/\s+/),
);

/** The name of an entity: bare where that is safe in every edition of Mermaid. */
export function entityName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !taken.has(name.toLowerCase()) ? name : quoted(name);
}

/** A name or type of an attribute, which cannot be quoted: what is not allowed there becomes `_`. */
export function attributeWord(text: string): string {
  const word = text
    .replaceAll(", ", ",")
    .replace(/(?:[^A-Za-z0-9\-_[\](),.\u00C0-\uFFFF]|[\s\p{C}])+/gu, "_")
    .replace(/^(?=[^A-Za-z_\u00C0-\uFFFF])/, "_");
  return /^(?:[pfu]k)(?![A-Za-z0-9_])/i.test(word) ? `_${word}` : word;
}
