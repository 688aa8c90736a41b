import { type Migrator, placeIn, ran } from "./migrator.ts";

/** sqitch itself, with its registry in the same database. */
export function sqitchMigrator(sqitch: string): Migrator {
  const run = async (folder: string, url: string, given: readonly string[]): Promise<void> => {
    const target = url.replace(/^postgres(?:ql)?:/, "db:pg:");
    await ran(sqitch, [...given, target], folder);
  };
  return {
    id: "sqitch",
    own: /sqitch/,
    place: async (files, folder) => {
      await placeIn(folder, files);
      const settings = "[core]\n\tengine = pg\n[user]\n\tname = Test\n\temail = test@localhost\n";
      await placeIn(folder, [{ path: "sqitch.conf", text: settings }]);
    },
    up: (folder, url) => run(folder, url, ["deploy"]),
    down: (folder, url) => run(folder, url, ["revert", "-y"]),
  };
}
