/** A whole number as typed, thousands' commas allowed; null for nothing, and a sentence where it is none. */
export function wholeNumber(text: string | null): number | null | string {
  const plain = (text ?? "").replace(/[\s,_]/g, "");
  if (plain === "") return null;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : `${(text ?? "").trim()} is not a whole number.`;
}
