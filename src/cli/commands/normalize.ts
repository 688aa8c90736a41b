import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { tableRelation } from "../../core/dependencies/table-relation.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { firstAttributes } from "../../core/normalize/attribute-set.ts";
import type { Relation } from "../../core/normalize/dependency.ts";
import { statedDependencies } from "../../core/normalize/resolve-dependencies.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { findTable } from "../find-table.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { normalizationOf } from "../normalization.ts";
import { normalizationText } from "../normalization-text.ts";
import { inputKinds, readDesign } from "../read-design.ts";
import { reportLedger } from "../report.ts";

/** The keys, the normal form and the decompositions of a table. */
export const normalize: Command = {
  name: "normalize",
  summary: "Tells keys and normal form of a table from its dependencies, and how to split it.",
  words: ["IN"],
  optional: 1,
  flags: {
    table: { value: "TABLE", help: "The table of IN, with or without its namespace." },
    fd: {
      value: "DEPENDENCY",
      repeated: true,
      help: "What holds besides the keys: 'a, b -> c', or 'a ->> b' for a multivalued one.",
    },
    columns: { value: "A,B,C", help: "The columns, instead of a table of IN." },
    json: { help: "Prints JSON." },
    from: { value: "KIND", help: `What IN is: ${inputKinds.join(", ")}. Without it, the content shows.` },
    output: { short: "o", value: "PATH", help: "Where the result goes instead of the standard output." },
  },
  details: `
IN is a file, or - for the standard input. Besides --fd
counts what the design proves (keys, foreign keys over several columns, checks of equality) and what it states.

  crowfoot normalize schema.sql --table orders --fd 'zip -> city, state'
  crowfoot normalize --columns street,city,zip --fd 'street, city -> zip' --fd 'zip -> city' --json`,
  async run(given, io) {
    const subject = await subjectOf(given, io);
    if (isRefusal(subject)) return fail(io, `normalize: ${subject.refused}`);
    const { name, columns, known } = subject;
    const stated = statedIn(given, columns);
    if (isRefusal(stated)) return fail(io, `normalize: ${stated.refused}`);
    const relation = {
      columns: known.columns,
      dependencies: [...known.dependencies, ...stated.functional],
      multivalued: [...(known.multivalued ?? []), ...stated.multivalued],
    };
    const normalization = normalizationOf(relation, columns);
    const count = subject.said + stated.functional.length + stated.multivalued.length;
    const text = given.flags.has("json")
      ? `${JSON.stringify(normalization, undefined, 2)}\n`
      : normalizationText(normalization, { name, stated: count });
    return handOver(io, flagValue(given, "output"), text);
  },
};

type Subject = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly known: Relation;
  /** How much is known besides keys and what the database computes. */
  readonly said: number;
};

async function subjectOf(given: Arguments, io: Io): Promise<Subject | Refusal> {
  const [path] = given.words;
  const listed = flagValue(given, "columns");
  if (listed !== undefined) {
    return path === undefined && !given.flags.has("table")
      ? listedColumns(listed)
      : refuse("--columns stands instead of IN and --table");
  }
  if (path === undefined) return refuse("IN or --columns is missing; see “crowfoot help normalize”");
  const source = await readDesign(io, path, flagValue(given, "from"));
  if (isRefusal(source)) return source;
  reportLedger(io, source);
  const catalog = catalogOf(source.document);
  const table = findTable(catalog, flagValue(given, "table"));
  if (isRefusal(table)) return table;
  const columns = catalog.columnsOf(table.id).map(({ name }) => name);
  if (columns.length === 0) return refuse(`${catalog.pathOf(table.id)} has no columns`);
  const { isKnown, relation, stated } = tableRelation(catalog, table.id);
  const said = Math.max(stated.length, isKnown ? 1 : 0);
  return { name: catalog.pathOf(table.id), columns, known: relation, said };
}

function listedColumns(listed: string): Subject | Refusal {
  const columns = listed.split(",").map((name) => name.trim());
  const again = columns.find((name, at) => columns.indexOf(name) < at);
  if (again !== undefined && again !== "") return refuse(`--columns names ${again} twice`);
  return columns.includes("")
    ? refuse("--columns takes names with commas between")
    : {
        name: columns.join(", "),
        columns,
        known: { columns: firstAttributes(columns.length), dependencies: [] },
        said: 0,
      };
}

function statedIn(given: Arguments, columns: readonly string[]) {
  const text = (given.flags.get("fd") ?? []).join("\n");
  const stated = statedDependencies(text, columns);
  const [problem] = stated.problems;
  return problem ? refuse(`--fd “${text.slice(problem.from, problem.to)}”: ${problem.message}`) : stated;
}
