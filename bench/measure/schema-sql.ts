/** DDL of `tables` tables with ten columns each, a primary key, and a foreign key to each of two earlier tables. */
export function schemaSql(tables: number): string {
  const statements: string[] = [];
  for (let index = 0; index < tables; index += 1) statements.push(tableSql(index));
  return statements.join("\n");
}

function tableSql(index: number): string {
  const parents = [Math.floor(index / 2), Math.floor(index / 3)];
  const columns = [
    "id bigint primary key",
    ...parents.map((parent, place) => `parent_${place} bigint not null references table_${parent} (id)`),
    ...[
      "title text not null",
      "price numeric(12, 2) default 0",
      "note varchar(200)",
      "done boolean not null",
    ],
    ...["made_at timestamptz not null default now()", "tags text[]", "body jsonb default '{}'"],
  ];
  return `create table table_${index} (\n  ${columns.join(",\n  ")}\n);`;
}
