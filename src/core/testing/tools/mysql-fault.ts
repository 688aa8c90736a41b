import nodeSqlParser from "node-sql-parser";

/** The first statement that `node-sql-parser` does not take for MySQL, with its words; undefined when it takes all. */
export function mysqlFault(script: string): string | undefined {
  const parser = new nodeSqlParser.Parser();
  for (const statement of script.split(/;\n/)) {
    const bare = statement.replace(/^-- .*\n?/gm, "");
    if (bare.trim() === "") continue;
    try {
      parser.astify(bare, { database: "MySQL" });
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)}: ${bare}`;
    }
  }
  return undefined;
}
