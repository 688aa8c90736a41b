/** The longest side of a page that every reader takes, points (ISO 32000-1, annex C). */
export const LARGEST_PAGE = 14_400;

/** The file around its objects: numbered from 1, the last one being what is known about the document (ISO 32000-1, 7.5). */
export function pdfFile(objects: readonly string[]): string {
  let text = "%PDF-1.4\n";
  const starts = objects.map((object, at) => {
    const start = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const count = objects.length + 1;
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}
