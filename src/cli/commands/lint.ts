import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { type LintConfig, recommendedConfig } from "../../core/lint/config.ts";
import { isProfile, profiles } from "../../core/lint/profile.ts";
import { readLintConfig } from "../../core/lint/read-config.ts";
import { severities } from "../../core/lint/rule.ts";
import { lint as check } from "../../core/lint/run.ts";
import { ignoresInSql } from "../../core/lint/sql-ignores.ts";
import { sqlPlaces } from "../../core/lint/sql-places.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { isReportFormat, type Located, type ReportFormat, reportFormats } from "../findings.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { inputKinds, readDesign, type Source } from "../read-design.ts";
import { reportLedger } from "../report.ts";

/** What a good DBA would say of a design. */
export const lint: Command = {
  name: "lint",
  summary: "Checks a design: keys, indexes, types, normalization, naming, security.",
  words: ["IN"],
  flags: {
    format: { value: "FORMAT", help: `How findings are written: ${Object.keys(reportFormats).join(", ")}.` },
    config: {
      value: "FILE",
      help: "A crowfoot.config.json; without it the one in this folder, if there is one.",
    },
    profile: { value: "NAME", help: `Which rules are asked: ${Object.keys(profiles).join(", ")}.` },
    "fail-on": {
      value: "SEVERITY",
      help: `From which severity on the answer is 1: ${severities.join(", ")}.`,
    },
    from: { value: "KIND", help: `What IN is: ${inputKinds.join(", ")}. Without it, the content shows.` },
    output: { short: "o", value: "PATH", help: "Where the findings go instead of the standard output." },
  },
  details: `
IN is a file, or - for the standard input. “crowfoot explain RULE” tells more of a rule.
A comment “-- lint-ignore RULE: reason” before a statement ignores a rule for what the statement makes.

  crowfoot lint schema.sql --fail-on warning
  pg_dump --schema-only shop | crowfoot lint - --format json`,
  async run(given, io) {
    const asked = askedOf(given);
    if (isRefusal(asked)) return fail(io, `lint: ${asked.refused}; see “crowfoot help lint”`);
    const config = await configFor(given, io);
    if (isRefusal(config)) return fail(io, config.refused);
    const [path = ""] = given.words;
    const source = await readDesign(io, path, flagValue(given, "from"));
    if (isRefusal(source)) return fail(io, source.refused);
    reportLedger(io, source);
    const located = locatedIn(source, config);
    const code = await handOver(
      io,
      flagValue(given, "output"),
      reportFormats[asked.format]({ name: source.name, located }),
    );
    if (code !== 0) return code;
    const grave = severities.slice(0, severities.indexOf(asked.failOn) + 1);
    return located.some(({ finding }) => grave.includes(finding.severity)) ? 1 : 0;
  },
};

type Asked = { readonly format: ReportFormat; readonly failOn: (typeof severities)[number] };

function askedOf(given: Arguments): Asked | Refusal {
  const format = flagValue(given, "format") ?? "text";
  if (!isReportFormat(format))
    return refuse(`--format is ${Object.keys(reportFormats).join(", ")}, not “${format}”`);
  const word = flagValue(given, "fail-on") ?? "error";
  const failOn = severities.find((one) => one === word);
  if (!failOn) return refuse(`--fail-on is ${severities.join(", ")}, not “${word}”`);
  return { format, failOn };
}

const usualConfig = "crowfoot.config.json";

async function configFor(given: Arguments, io: Io): Promise<LintConfig | Refusal> {
  const named = flagValue(given, "config");
  const profile = flagValue(given, "profile");
  if (profile !== undefined && !isProfile(profile))
    return refuse(`lint: --profile is ${Object.keys(profiles).join(", ")}, not “${profile}”`);
  const bytes = await io.read(named ?? usualConfig);
  if (isRefusal(bytes) && named !== undefined) return bytes;
  const config = isRefusal(bytes) ? recommendedConfig : readLintConfig(new TextDecoder().decode(bytes));
  if (isRefusal(config)) return refuse(`${named ?? usualConfig}: ${config.refused}`);
  return profile === undefined ? config : { ...config, profile };
}

function locatedIn({ document, text, ledger }: Source, config: LintConfig): readonly Located[] {
  const catalog = catalogOf(document);
  const ignore = ledger.length > 0 ? ignoresInSql(catalog, scan(text), ledger) : [];
  const { findings } = check(catalog, { ...config, ignore: [...config.ignore, ...ignore] });
  const places = sqlPlaces(catalog, text, ledger);
  return findings.map((finding) => ({ finding, line: places.lineOf(finding.at) }));
}
