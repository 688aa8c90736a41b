/** Tables of ten columns in groups of twenty, each with two foreign keys into its group and an index. */
export function thousandTables(): string {
  const tables = Array.from({ length: 1000 }, (_, at) => {
    const columns = Array.from({ length: 7 }, (__, column) => `c${column} text`);
    return `CREATE TABLE t${at} (id bigint PRIMARY KEY, a_id bigint NOT NULL, b_id bigint, ${columns.join(", ")});`;
  });
  const keys = Array.from({ length: 1000 }, (_, at) => {
    const group = at - (at % 20);
    return `ALTER TABLE t${at} ADD FOREIGN KEY (a_id) REFERENCES t${group + ((at * 7) % 20)} (id),
  ADD FOREIGN KEY (b_id) REFERENCES t${group + ((at * 3) % 20)} (id);
CREATE INDEX ON t${at} (a_id);`;
  });
  return [...tables, ...keys].join("\n");
}
