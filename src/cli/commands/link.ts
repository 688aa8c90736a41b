import { isRefusal } from "../../core/base/refusal.ts";
import { encodeLink } from "../../core/share/encode-link.ts";
import { flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import { placeTables } from "../place-tables.ts";
import { inputKinds, readDesign } from "../read-design.ts";
import { reportLedger } from "../report.ts";

/** A design as a link that carries all of it. */
export const link: Command = {
  name: "link",
  summary: "Makes a link that carries a whole design.",
  words: ["IN"],
  flags: {
    base: {
      value: "URL",
      help: "The address of a Crowfoot in front of the link; without it only #v1.… is printed.",
    },
    from: { value: "KIND", help: `What IN is: ${inputKinds.join(", ")}. Without it, the content shows.` },
    output: { short: "o", value: "PATH", help: "Where the link goes instead of the standard output." },
  },
  details: `
IN is a file, or - for the standard input. Tables without places are arranged.

  crowfoot link schema.sql --base https://example.org/crowfoot/`,
  async run(given, io) {
    const [path = ""] = given.words;
    const source = await readDesign(io, path, flagValue(given, "from"));
    if (isRefusal(source)) return fail(io, source.refused);
    reportLedger(io, source);
    const [base = ""] = (flagValue(given, "base") ?? "").split("#");
    return handOver(io, flagValue(given, "output"), `${base}#${encodeLink(placeTables(source.document))}\n`);
  },
};
