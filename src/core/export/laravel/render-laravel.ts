import { canonical } from "../../document/canonical.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { EnumRecord, TableRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder } from "../losses/unsaid.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { inOrder } from "../naming/in-order.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { withViews } from "../orm/orm-views.ts";
import { enumText } from "../php/enum-text.ts";
import { phpFold, phpWords } from "../php/syntax.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { ExportedFile, Loss, Rendering } from "../target.ts";
import { down, up } from "./migration.ts";
import { model } from "./model.ts";
import { modelMembers } from "./reserved.ts";

/** What is chosen about files of Laravel. */
export type LaravelChoice = {
  readonly names: "singular" | "as-is";
  readonly observed: Observed | undefined;
};

/** The design as a migration of Laravel, with models of Eloquent and enums of PHP. */
export function renderLaravel(given: Catalog, choice: LaravelChoice): Rendering {
  // The order of statements is that of the design, so the design is put into its one order first.
  const design = catalogOf(canonical(given.document));
  const { catalog, views } = withViews(design, choice.observed);
  const losses: Loss[] = [];
  const tables = wholeTables(design).filter(({ external }) => !external);
  const seen = views.flatMap(({ table }) => (table.columns.length > 0 ? [table] : []));
  const scope: OrmScope = { catalog, losses, names: namesFor(catalog, [...tables, ...seen], choice) };
  for (const { record, table } of views) {
    if (table.columns.length === 0)
      lose(scope, record.id, "It has no model: its columns are known only where PostgreSQL builds it.");
  }
  for (const table of design.all("table")) {
    const reason = partitionLoss(design, table);
    if (reason) lose(scope, table.id, "It has no model: its rows are those of another table.");
  }
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const models = [...tables, ...seen].map((table) => ({
    path: `app/Models/${scope.names.nameOf(table.id)}.php`,
    text: model(scope, table),
  }));
  const all = inLossOrder(losses);
  return {
    files: [migration(design, all), ...models, ...enums.map((record) => enumFile(scope, record))],
    losses: all,
  };
}

function namesFor(
  catalog: Catalog,
  tables: readonly TableRecord[],
  choice: LaravelChoice,
): OrmScope["names"] {
  const known = new Set(tables.map(({ id }) => id));
  return ormNames(catalog, {
    tables,
    keys: tables
      .flatMap((table) => wholeForeignKeys(catalog, table))
      .filter(({ references, pairs }) => known.has(references) && pairs.length === 1),
    naming: choice.names,
    model: (name) => asciiName(name, "pascal", "Model"),
    member: (name) => asciiName(name, "camel", "relation"),
    field: (name) => name,
    reservedModels: [...phpWords, "model", "softdeletes", "belongsto", "hasmany", "hasone"],
    reservedMembers: modelMembers,
    fold: phpFold,
  });
}

function migration(catalog: Catalog, losses: readonly Loss[]): ExportedFile {
  const body = (statements: readonly string[]): string =>
    statements.map((statement) => `        ${statement}\n`).join("\n");
  const text =
    "<?php\n\n// Made by Crowfoot: a migration of Laravel that builds the whole design.\n" +
    `${lossComment(losses, "//").replaceAll("?>", "? >")}\n` +
    ["Migrations\\Migration", "Schema\\Blueprint", "Schema\\Grammars\\PostgresGrammar"]
      .map((name) => `use Illuminate\\Database\\${name};\n`)
      .join("") +
    "use Illuminate\\Support\\Facades\\DB;\nuse Illuminate\\Support\\Facades\\Schema;\n\n" +
    "return new class extends Migration\n{\n    public function up()\n    {\n" +
    "        // Types of PostgreSQL that Laravel has no word for.\n" +
    "        PostgresGrammar::macro('typeSql', fn ($column) => $column->sql);\n" +
    "        Blueprint::macro('sql', fn ($name, $sql) => $this->addColumn('sql', $name, compact('sql')));\n\n" +
    `${body(up(catalog))}    }\n\n    public function down()\n    {\n${body(down(catalog))}    }\n};\n`;
  return { path: "database/migrations/2000_01_01_000000_create_schema.php", text };
}

function enumFile({ catalog, names }: OrmScope, record: EnumRecord): ExportedFile {
  const name = names.nameOf(record.id);
  return {
    path: `app/Enums/${name}.php`,
    text: enumText(catalog, record, { namespace: "App\\Enums", name }),
  };
}
