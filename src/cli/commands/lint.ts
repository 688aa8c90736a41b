import { countingMint } from "../../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { writeDesignFile } from "../../core/document/file.ts";
import { applyFixes, isSafe } from "../../core/lint/apply-fixes.ts";
import { type LintConfig, recommendedConfig } from "../../core/lint/config.ts";
import { isProfile, profiles } from "../../core/lint/profile.ts";
import { readLintConfig } from "../../core/lint/read-config.ts";
import { type Severity, severities } from "../../core/lint/rule.ts";
import { lint as check, type Finding } from "../../core/lint/run.ts";
import { sqlPlaces } from "../../core/lint/sql-places.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, type ExitCode, fail } from "../command.ts";
import { isReportFormat, type ReportFormat, reportFormats } from "../findings.ts";
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
    fix: {
      help: "Mends what can be mended without a decision (indexes, defaults, triggers) and writes the design.",
    },
    "fix-all": { help: "Mends also what changes names, types, keys and what rows are taken." },
    output: {
      short: "o",
      value: "PATH",
      help: "Where the findings, or with --fix the mended design, go instead of the standard output.",
    },
  },
  details: `
IN is a file, or - for the standard input. “crowfoot explain RULE” tells more of a rule.
A comment “-- lint-ignore RULE: reason” before a statement ignores a rule for what the statement makes,
“-- lint-ignore RULE PATH: reason” for one object. With --fix the design is written as it came, as SQL or as a
design file; what was mended and what is left goes to the standard error.

  crowfoot lint schema.sql --fail-on warning
  crowfoot lint schema.sql --fix -o schema.sql
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
    return asked.fix
      ? mend(source, config, { given, io, asked })
      : report(source, config, { given, io, asked });
  },
};

type Call = { readonly given: Arguments; readonly io: Io; readonly asked: Asked };

/** Writes the findings. */
async function report(source: Source, config: LintConfig, { given, io, asked }: Call): Promise<ExitCode> {
  const catalog = catalogOf(source.document);
  const places = sqlPlaces(catalog, source.text, source.ledger);
  const { findings } = check(catalog, config);
  const located = findings.map((finding) => ({ finding, line: places.lineOf(finding.at) }));
  const text = reportFormats[asked.format]({ name: source.name, located });
  const code = await handOver(io, flagValue(given, "output"), text);
  return code === 0 ? answerTo(findings, asked) : code;
}

/** Writes the mended design, and says what was mended and what is left. */
async function mend(source: Source, config: LintConfig, { given, io, asked }: Call): Promise<ExitCode> {
  const wanted = asked.fix === "all" ? () => true : isSafe;
  const mint = countingMint(freePrefix(source.document));
  const { run, fixed, refused } = applyFixes(catalogOf(source.document), { config, mint, wanted });
  for (const { rule, message } of fixed) io.err(`${source.name}: mended: ${message}  [${rule}]\n`);
  for (const { finding, reason } of refused)
    io.err(`${source.name}: not mended: ${finding.message} ${reason}  [${finding.rule}]\n`);
  const located = run.findings.map((finding) => ({ finding, line: undefined }));
  io.err(reportFormats[asked.format]({ name: source.name, located }));
  const text = source.kind === "sql" ? printScript(run.catalog) : writeDesignFile(run.catalog.document);
  const code = await handOver(io, flagValue(given, "output"), text);
  return code === 0 ? answerTo(run.findings, asked) : code;
}

/** A beginning of ids that no record of the design has. */
function freePrefix({ schema }: Document): string {
  let prefix = "f";
  while ([...schema.keys()].some((id) => id.startsWith(prefix))) prefix += "f";
  return prefix;
}

function answerTo(findings: readonly Finding[], { failOn }: Asked): ExitCode {
  const grave = severities.slice(0, severities.indexOf(failOn) + 1);
  return findings.some(({ severity }) => grave.includes(severity)) ? 1 : 0;
}

type Asked = {
  readonly format: ReportFormat;
  readonly failOn: Severity;
  readonly fix: "safe" | "all" | undefined;
};

function askedOf(given: Arguments): Asked | Refusal {
  const format = flagValue(given, "format") ?? "text";
  if (!isReportFormat(format))
    return refuse(`--format is ${Object.keys(reportFormats).join(", ")}, not “${format}”`);
  const word = flagValue(given, "fail-on") ?? "error";
  const failOn = severities.find((one) => one === word);
  if (!failOn) return refuse(`--fail-on is ${severities.join(", ")}, not “${word}”`);
  const fix = given.flags.has("fix-all") ? "all" : given.flags.has("fix") ? "safe" : undefined;
  return { format, failOn, fix };
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
