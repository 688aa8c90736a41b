/** A text as a literal of PHP in which nothing but itself is read. */
export function phpText(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Values as an array. */
export function phpArray(values: readonly string[]): string {
  return `[${values.join(", ")}]`;
}

/** A text of several lines as it stands, between marks that are not in it; a literal when it is one line. */
export function phpBlock(text: string): string {
  if (!text.includes("\n")) return phpText(text);
  let mark = "SQL";
  for (let at = 2; text.includes(mark); at += 1) mark = `SQL_${at}`;
  return `<<<'${mark}'\n${text}\n${mark}`;
}

/** A documentation comment, with its line end; empty for no text. */
export function phpDocumentation(text: string | null, indent = ""): string {
  if (text === null || text.trim() === "") return "";
  const lines = text
    .trim()
    .replaceAll("*/", "* /")
    .split(/\r\n|[\n\r]/)
    .map((line) => `${indent} *${line.trim() === "" ? "" : ` ${line.trimEnd()}`}\n`);
  return `${indent}/**\n${lines.join("")}${indent} */\n`;
}

/** Words that no class of PHP may be called; PHP does not see case in them. */
export const phpWords: readonly string[] =
  `abstract and array as bool break callable case catch class clone const continue declare default die do echo else
  elseif empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally float fn
  for foreach function global goto if implements include include_once instanceof insteadof int interface isset iterable
  list match mixed namespace never new null object or parent print private protected public readonly require
  require_once resource return self static string switch throw trait true try unset use var void while xor yield
  stdclass directory exception error closure generator throwable stringable traversable iterator arrayaccess countable
  weakmap weakreference attribute fiber unitenum backedenum`.split(/\s+/);

/** A name in lower letters: PHP tells classes and methods apart by no more. */
export const phpFold = (name: string): string => name.toLowerCase();
