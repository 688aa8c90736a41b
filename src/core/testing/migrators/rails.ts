import { type Migrator, placeIn, ran } from "./migrator.ts";

/** The tasks of a Rails application, without one; `Migration[7.0]` is unknown to older versions, which do the same. */
const railsRun = `
require "logger"
require "active_record"
address, way = ARGV
release = "Migration[#{ActiveRecord::Migration.current_version}]"
Dir["db/*.rb"].each { |path| File.write(path, File.read(path).sub(/Migration\\[[\\d.]+\\]/, release)) }
ActiveRecord::Base.establish_connection(address)
ActiveRecord::Migration.verbose = false
context = ActiveRecord::Base.connection.migration_context
context = ActiveRecord::MigrationContext.new("db", context.schema_migration) if context.migrations.empty?
way == "up" ? context.migrate : context.migrate(0)
`;

/** ActiveRecord, run by this Ruby. */
export function railsMigrator(ruby: string): Migrator {
  const run = async (folder: string, url: string, way: string): Promise<void> => {
    await ran(ruby, ["run.rb", url.replace(/^postgres:/, "postgresql:"), way], folder);
  };
  return {
    id: "rails",
    own: /schema_migrations|ar_internal_metadata/,
    place: async (files, folder) => {
      await placeIn(`${folder}/db`, files);
      await placeIn(folder, [{ path: "run.rb", text: railsRun }]);
    },
    up: (folder, url) => run(folder, url, "up"),
    down: (folder, url) => run(folder, url, "down"),
  };
}
