import type { AttributeSet } from "../core/normalize/attribute-set.ts";
import type { Dependency } from "../core/normalize/dependency.ts";
import type { AlmostDependency } from "../core/normalize/discovery/almost.ts";
import type { Survey } from "../core/normalize/discovery/survey.ts";
import { namesOf } from "../core/normalize/explain-violation.ts";
import type { CsvTable } from "../core/normalize/sample/read-csv.ts";

/** What `crowfoot discover --json` prints: columns by name, rows by their line in the file. */
export function surveyJson(survey: Survey, csv: CsvTable): string {
  const { columns, rows, header, delimiter } = csv;
  const names = (set: AttributeSet) => namesOf(set, columns);
  const named = ({ left, right }: Dependency) => ({ left: names(left), right: names(right) });
  const report = {
    rows: rows.length,
    header,
    delimiter,
    columns: survey.columns,
    keys: survey.keys.map(names),
    complete: survey.maxLeft === undefined,
    maxLeft: survey.maxLeft ?? null,
    dependencies: survey.dependencies.map(named),
    questions: survey.questions.map((one) => ({ ...named(one), ...one.support })),
    almost: survey.almost.map((one) => ({ ...named(one), odd: one.odd, examples: linesOf(one, csv) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function linesOf({ examples }: AlmostDependency, { lines }: CsvTable) {
  return examples.map(([usual, odd]) => ({ line: lines[odd] ?? 0, against: lines[usual] ?? 0 }));
}

/** A survey for people. */
export function surveyText(survey: Survey, csv: CsvTable, name: string): string {
  const { columns, rows, header } = csv;
  const list = (set: AttributeSet) => namesOf(set, columns).join(", ") || "nothing (constant)";
  const arrow = ({ left, right }: Dependency) => `${list(left)} -> ${list(right)}`;
  const bound = survey.maxLeft === undefined ? "" : ` with up to ${survey.maxLeft} columns on the left`;
  const sections = [
    section("Columns", survey.columns.map(columnLine)),
    section("Keys", survey.keys.map(list)),
    section(
      "Worth asking about",
      survey.questions.map(
        (one) => `${arrow(one)}  (${one.support.rows} rows in ${one.support.groups} groups)`,
      ),
    ),
    section(
      "Almost true",
      survey.almost.map((one) => `${arrow(one)}  except ${oddText(one, csv)}`),
    ),
  ];
  const named = header ? "the first line names the columns" : "without a line of names";
  return [
    `${name}: ${counted(rows.length, "row")}, ${counted(columns.length, "column")}, ${named}\n`,
    ...sections,
    `${counted(survey.dependencies.length, "minimal dependency", "minimal dependencies")}${bound}; --json lists all\n`,
  ].join("");
}

function columnLine({ name, type, nullable, unique }: Survey["columns"][number]): string {
  return `${name} ${type}${nullable ? "" : " not null"}${unique ? " unique" : ""}`;
}

function oddText(almost: AlmostDependency, csv: CsvTable): string {
  const examples = linesOf(almost, csv).map(({ line, against }) => `line ${line} (see line ${against})`);
  const more = almost.odd > examples.length ? " …" : "";
  return `${counted(almost.odd, "row")}: ${examples.join(", ")}${more}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
