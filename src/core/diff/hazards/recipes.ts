/** The measured ways around the hazards, by id, each in a sentence; `core/diff` turns them into steps. */
export const recipes = {
  "set-not-null":
    "Add CHECK (column IS NOT NULL) NOT VALID, validate it in a transaction of its own, set NOT NULL (which then reads nothing), drop the check.",
  "set-not-null-partitioned":
    "Add and validate the check on each partition first, then set NOT NULL on the partitioned table.",
  "add-foreign-key":
    "Add the foreign key NOT VALID, commit, then VALIDATE CONSTRAINT in a transaction of its own: reads and writes go on while it checks.",
  "add-foreign-key-partitioned":
    "Add the same foreign key NOT VALID to each partition and validate it there; the one on the partitioned table then adopts them without reading rows.",
  "alter-foreign-key-action":
    "Add the new foreign key under another name NOT VALID, validate it, then drop the old one and rename the new one in one short transaction.",
  "add-check":
    "Add the check NOT VALID, commit, then VALIDATE CONSTRAINT in a transaction of its own: reads and writes go on while it checks.",
  "replace-check":
    "Add the new check under another name NOT VALID, validate it, then drop the old one and rename the new one in one short transaction.",
  "add-unique":
    "Build the unique index with CREATE UNIQUE INDEX CONCURRENTLY, then add the constraint USING INDEX, which takes an instant.",
  "add-unique-partitioned":
    "Build the index concurrently on each partition and make it a constraint there, add the constraint to the partitioned table ONLY, then attach the indexes.",
  "replace-unique-constraint":
    "Build the new unique index concurrently, then drop the old constraint and add the new one USING INDEX in one short transaction.",
  "add-primary-key":
    "Build the unique index concurrently, make the columns NOT NULL by way of a validated check, then add the primary key USING INDEX.",
  "create-index":
    "CREATE INDEX CONCURRENTLY, alone and outside a transaction: reads and writes go on while it builds.",
  "create-index-partitioned":
    "Create the index ON ONLY the partitioned table, build it concurrently on each partition, then attach those.",
  "drop-index": "DROP INDEX CONCURRENTLY, alone and outside a transaction.",
  "replace-index":
    "Rename the old index, build the new one concurrently under its name, then drop the old one concurrently.",
  "attach-partition":
    "Give the table a check equal to the bounds with IS NOT NULL, NOT VALID, validate it, attach (which then reads nothing), drop the check.",
  "create-partition":
    "Create the table LIKE its parent, then ATTACH PARTITION: the parent stays readable and writable.",
  "detach-partition":
    "DETACH PARTITION CONCURRENTLY, alone and outside a transaction; it leaves a check with the old bounds behind.",
  "add-column-volatile-default":
    "Add the column without default, set the default for new rows, fill the old rows in batches, then set NOT NULL by way of a check.",
  "add-identity-column":
    "Add a plain column fed by a sequence, fill it in batches, make it NOT NULL by way of a check, then turn it into an identity column.",
  "change-type-int-to-bigint":
    "Add a second column of the new type kept in step by a trigger, fill it in batches, then swap the names in one short transaction.",
  "rename-column-expand-contract":
    "Add the column under its new name, keep both in step by a trigger until no running code uses the old name, then drop it.",
  "rename-table-via-view":
    "Rename the table and create a view under the old name in one transaction; drop the view when no running code uses it.",
  "drop-column-two-phase":
    "First release code that no longer uses the column, with its NOT NULL dropped so that inserts without it succeed; drop it after that.",
  "drop-table-with-fk": "Drop the table's foreign keys first, each in a short transaction, then the table.",
  "add-column-with-foreign-key":
    "Add the plain column, build its index concurrently, add the foreign key NOT VALID, validate it.",
  "add-column-with-check":
    "Add the column without the check, add the check NOT VALID, then validate it in a transaction of its own.",
  "widen-varchar-under-check":
    "Drop the check, widen the type, add the check again NOT VALID and validate it, so that no rows are read under the lock.",
  "domain-add-constraint":
    "Add the constraint NOT VALID, then validate it when few people write: validating still stops writes on every table that uses the domain.",
  "enum-remove-value":
    "Make a new enum and a second column of it kept in step by a trigger, fill it in batches, then swap the names in one short transaction.",
  "enable-rls":
    "Create the policies first, enable row-level security last; the other way round, nobody sees any row in between.",
  "replace-materialized-view":
    "Build the new one under another name with its indexes, then swap the names in one short transaction.",
} as const;

export type RecipeId = keyof typeof recipes;
