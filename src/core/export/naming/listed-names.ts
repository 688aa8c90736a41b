/** The names of an option that takes several, `public, crm`, in that order. */
export function listedNames(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim());
}
