/** A text as a string of Ruby, behind what takes it: lines as they are, unless a carriage return needs an escape. */
export function rubyLiteral(text: string): string {
  if (text.includes("\r")) {
    return `"${text.replaceAll(/[\\"#]/g, "\\$&").replaceAll("\r", "\\r")}"\n`;
  }
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  let end = "SQL";
  while (lines.has(end)) end = `${end}_`;
  return `<<-'${end}'\n${text}\n    ${end}\n`;
}
