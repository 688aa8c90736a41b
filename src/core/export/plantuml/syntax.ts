import { oneLine } from "../losses/loss-lines.ts";

/**
 * A text where PlantUML expects one: letters, digits and harmless marks stay, everything else is written `<U+0022>`,
 * which its Creole reads as the character (quotes, braces, `<`, `~`, `*`, `_`, `\`, `%`, … mean something there).
 */
export function creole(text: string): string {
  const line = oneLine(text);
  const escaped = line.replace(/[^\p{L}\p{M}\p{N} .,:;()[\]?!+$§&€@='-]/gu, (character) =>
    unicode(character),
  );
  // A word with one underscore at each end would be underlined; single ones within are plain.
  const doubled = escaped.replace(/--|\.\.|''|==/g, (pair) => `${unicode(pair.charAt(0))}${pair.charAt(1)}`);
  const started = doubled.replace(/^['.=+#-]/, (character) => unicode(character));
  return started === "" ? "<U+00A0>" : started;
}

function unicode(character: string): string {
  if (character === "_") return "_";
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** A name without quotes by which relations mention an entity: ASCII letters, digits and `_`. */
export function aliasOf(name: string): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, "_");
  return /^[A-Za-z]/.test(words) && !reserved.has(words.toLowerCase()) ? words : `t_${words}`;
}

/** Words that begin a statement of a class diagram. */
const reserved = new Set(
  `abstract annotation as circle class diamond end entity enum exception extends hide interface left legend map
  metaclass namespace newpage note object order package page protocol record remove right scale set show skin skinparam
  static stereotype struct title together top bottom url`.split(/\s+/),
);
