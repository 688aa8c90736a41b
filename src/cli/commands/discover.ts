import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { surveySample } from "../../core/normalize/discovery/survey.ts";
import { type CsvOptions, readCsv } from "../../core/normalize/sample/read-csv.ts";
import { decodeBytes } from "../../engine/decode.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import { surveyJson, surveyText } from "../survey-report.ts";

/** What the rows of a CSV file tell: types, keys, dependencies. */
export const discover: Command = {
  name: "discover",
  summary: "Finds types, keys and functional dependencies in a CSV file.",
  words: ["FILE"],
  flags: {
    json: { help: "Prints JSON, with all minimal dependencies." },
    header: { help: "The first line names the columns. Without this or the next, the content shows." },
    "no-header": { help: "The first line is a row." },
    delimiter: { value: "CHARACTER", help: "What stands between fields. Without it, the content shows." },
    "max-left": {
      value: "NUMBER",
      help: "The most columns on a left side. Without it: all in tables up to 20,000 × 15, else 3.",
    },
    output: { short: "o", value: "PATH", help: "Where the result goes instead of the standard output." },
  },
  details: `
FILE is a CSV file (RFC 4180), or - for the standard input. Rows refute a dependency for certain and never prove one:
what is found holds in this file.

  crowfoot discover orders.csv
  crowfoot discover orders.csv --json --no-header`,
  async run(given, io) {
    const [path = ""] = given.words;
    const name = path === "-" ? "<stdin>" : path;
    const options = optionsOf(given);
    if (isRefusal(options)) return fail(io, `discover: ${options.refused}`);
    const bytes = await io.read(path);
    if (isRefusal(bytes)) return fail(io, bytes.refused);
    const decoded = decodeBytes(bytes);
    if (isRefusal(decoded)) return fail(io, `${name}: ${decoded.refused}`);
    const csv = readCsv(decoded.text, options.csv);
    if (isRefusal(csv)) return fail(io, `${name}: ${csv.refused}`);
    const survey = surveySample(csv, options.discovery);
    const text = given.flags.has("json") ? surveyJson(survey, csv) : surveyText(survey, csv, name);
    return handOver(io, flagValue(given, "output"), text);
  },
};

type Options = { readonly csv: CsvOptions; readonly discovery: { readonly maxLeft?: number } };

function optionsOf(given: Arguments): Options | Refusal {
  const [header, noHeader] = [given.flags.has("header"), given.flags.has("no-header")];
  if (header && noHeader) return refuse("--header and --no-header exclude each other");
  const delimiter = flagValue(given, "delimiter")?.replace("\\t", "\t");
  if (delimiter !== undefined && !/^[^"\r\n]$/u.test(delimiter)) {
    return refuse("--delimiter is one character, and no quote or line end");
  }
  const maxLeft = flagValue(given, "max-left");
  if (maxLeft !== undefined && !/^[1-9]\d?$/.test(maxLeft)) return refuse("--max-left is a number from 1 on");
  return {
    csv: { ...(delimiter === undefined ? {} : { delimiter }), ...(header || noHeader ? { header } : {}) },
    discovery: maxLeft === undefined ? {} : { maxLeft: Number(maxLeft) },
  };
}
