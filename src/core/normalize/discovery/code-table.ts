import { type AttributeSet, attributeSet } from "../attribute-set.ts";
import type { Sample } from "../sample/sample.ts";

/**
 * A table of small integers, equal exactly where the values are (null equals null). Each row has one more column at
 * the end, its own number: what determines that column is unique.
 */
export type CodedTable = {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row, `columnCount + 1` each. */
  readonly codes: Int32Array;
  /** How many different values each column has, the row number included. */
  readonly distinct: readonly number[];
  /** Of each column, the rows that share a value with others, value by value; of the row number, none. */
  readonly clusters: readonly (readonly Int32Array[])[];
};

/** The rows as integers. */
export function codeTable({ columns, rows }: Sample): CodedTable {
  const columnCount = columns.length;
  const width = columnCount + 1;
  const codes = new Int32Array(rows.length * width);
  const dictionaries = columns.map(() => new Map<string | null, number>());
  for (const [at, row] of rows.entries()) {
    for (const [column, dictionary] of dictionaries.entries()) {
      const value = row[column] ?? null;
      const known = dictionary.get(value);
      codes[at * width + column] = known ?? dictionary.size;
      if (known === undefined) dictionary.set(value, dictionary.size);
    }
    codes[at * width + columnCount] = at;
  }
  const distinct = [...dictionaries.map(({ size }) => size), rows.length];
  const coded = { rowCount: rows.length, columnCount, codes, distinct };
  return { ...coded, clusters: distinct.map((_, column) => clustersOf(coded, column)) };
}

function clustersOf(table: Omit<CodedTable, "clusters">, column: number): readonly Int32Array[] {
  const { rowCount, columnCount, codes, distinct } = table;
  const width = columnCount + 1;
  const sizes = new Int32Array(distinct[column] ?? 0);
  const codeOf = (row: number) => codes[row * width + column] ?? 0;
  for (let row = 0; row < rowCount; row += 1) sizes[codeOf(row)] = (sizes[codeOf(row)] ?? 0) + 1;
  const clusters = Array.from(sizes, (size) => (size > 1 ? new Int32Array(size) : undefined));
  const filled = new Int32Array(sizes.length);
  for (let row = 0; row < rowCount; row += 1) {
    const code = codeOf(row);
    const cluster = clusters[code];
    if (!cluster) continue;
    const at = filled[code] ?? 0;
    cluster[at] = row;
    filled[code] = at + 1;
  }
  return clusters.filter((cluster) => cluster !== undefined);
}

/** The columns in which two rows have the same value. */
export function agreementOf(table: CodedTable, one: number, other: number): AttributeSet {
  const { columnCount, codes } = table;
  const first = one * (columnCount + 1);
  const second = other * (columnCount + 1);
  if (columnCount <= 30) {
    let word = 0;
    for (let column = 0; column < columnCount; column += 1) {
      if (codes[first + column] === codes[second + column]) word |= 1 << column;
    }
    return word === 0 ? [] : [word];
  }
  const members: number[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    if (codes[first + column] === codes[second + column]) members.push(column);
  }
  return attributeSet(members);
}
