import { textWidth } from "../../../core/layout/text-width.ts";

/** The lines of a text within a width at a size: broken at line breaks, at blanks, and inside a word that is too long. */
export function wrappedText(text: string, room: number, size: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let now = "";
    for (const word of paragraph.split(" ")) {
      const longer = now === "" ? word : `${now} ${word}`;
      if (now !== "" && textWidth(longer, size) > room) {
        lines.push(now);
        now = word;
      } else now = longer;
      while (now.length > 1 && textWidth(now, size) > room) {
        const kept = Math.max(1, Math.floor((now.length * room) / textWidth(now, size)));
        lines.push(now.slice(0, kept));
        now = now.slice(kept);
      }
    }
    return [...lines, now];
  });
}
