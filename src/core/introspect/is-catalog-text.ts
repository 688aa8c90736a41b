/** The beginning of an answer; programs that show tables double the quotes of a cell they copy. */
export const catalogBeginning = /\{\s*("{1,2})is\1\s*:\s*\1crowfoot catalog/;

/** Characters before the answer at most: the heading that psql prints over a column. */
const HEADING = 2000;

/** Whether a text is the answer to the schema query, as psql and others print or copy a cell. */
export function isCatalogText(text: string): boolean {
  return catalogBeginning.test(text.slice(0, HEADING));
}
