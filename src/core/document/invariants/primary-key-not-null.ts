import { recordInvariant } from "../violation.ts";

/** Columns of a primary key are NOT NULL. */
export const primaryKeyNotNull = recordInvariant({
  id: "primary-key-not-null",
  kinds: ["primary-key"],
  check({ columns }, catalog) {
    const nullable = columns
      .map((id) => catalog.find("column", id))
      .find((column) => column?.notNull === false);
    return (
      nullable &&
      `The column ${catalog.pathOf(nullable.id)} is part of the primary key, so it cannot be null.`
    );
  },
});
