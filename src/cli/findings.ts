import { rules } from "../core/lint/rules/index.ts";
import type { Finding } from "../core/lint/run.ts";
import { version } from "./version.ts";

/** Findings with where they are, ready to be written. */
export type Located = { readonly finding: Finding; readonly line: number | undefined };

/** What is written: the findings, and of which file. */
export type Report = { readonly name: string; readonly located: readonly Located[] };

/** Every form of a report by its name. */
export const reportFormats = { text, json, sarif, github } as const satisfies Readonly<
  Record<string, (report: Report) => string>
>;

export type ReportFormat = keyof typeof reportFormats;

/** Whether a word names a form of report. */
export function isReportFormat(word: string): word is ReportFormat {
  return Object.hasOwn(reportFormats, word);
}

/** For people: a line each, `file:line: severity: message  [rule] object`, and a count. */
function text({ name, located }: Report): string {
  const lines = located.map(({ finding: { severity, message, rule, object }, line }) => {
    const place = line === undefined ? name : `${name}:${line}`;
    return `${place}: ${severity}: ${message}  [${rule}] ${object}\n`;
  });
  const count = (severity: string): number =>
    located.filter(({ finding }) => finding.severity === severity).length;
  const counts = ["error", "warning"].map(
    (severity) => `${count(severity)} ${severity}${count(severity) === 1 ? "" : "s"}`,
  );
  return `${lines.join("")}${counts.join(", ")}, ${count("info")} info\n`;
}

/** For programs (DESIGN §5). */
function json({ located }: Report): string {
  const list = located.map(({ finding: { rule, severity, object, message, fix }, line }) => ({
    ...{ rule, severity, object, message },
    ...(line === undefined ? {} : { line }),
    ...(fix === undefined ? {} : { fix }),
  }));
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0 (OASIS), with a fingerprint that stays while rule and object do. */
function sarif({ name, located }: Report): string {
  const used = rules.filter(({ id }) => located.some(({ finding }) => finding.rule === id));
  const results = located.map(({ finding: { rule, severity, message, object, key }, line }) => ({
    ruleId: rule,
    ruleIndex: used.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(name) },
          ...(line === undefined ? {} : { region: { startLine: line } }),
        },
        logicalLocations: [{ fullyQualifiedName: object }],
      },
    ],
    partialFingerprints: { "ruleAndObject/v1": key },
  }));
  const driver = {
    name: "Crowfoot",
    version,
    rules: used.map(({ id, title, why, remedy, severity, category }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: why },
      help: { text: remedy },
      defaultConfiguration: { level: levels[severity] },
      properties: { category },
    })),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function uriOf(path: string): string {
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

/** Workflow commands that GitHub shows beside the lines of a pull request. */
function github({ name, located }: Report): string {
  return located
    .map(({ finding: { severity, rule, message }, line }) => {
      const properties = [
        `file=${property(name)}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        `title=${property(rule)}`,
      ];
      return `::${severity === "info" ? "notice" : severity} ${properties.join(",")}::${escaped(message)}\n`;
    })
    .join("");
}

function escaped(words: string): string {
  return words.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(words: string): string {
  return escaped(words).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
