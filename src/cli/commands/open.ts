import { isRefusal } from "../../core/base/refusal.ts";
import { writeDesignFile } from "../../core/document/file.ts";
import { decodeLink } from "../../core/share/decode-link.ts";
import { flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";

/** The design of a link as a design file. */
export const open: Command = {
  name: "open",
  summary: "Writes the design of a link as a design file.",
  words: ["LINK"],
  flags: {
    output: { short: "o", value: "PATH", help: "Where the design file goes instead of the standard output." },
  },
  details: `
LINK is a whole link or the part from the # on, or - for one on the standard input.

  crowfoot open 'https://example.org/crowfoot/#v1.…' -o schema.crowfoot.json`,
  async run(given, io) {
    const [word = ""] = given.words;
    const link = word === "-" ? await fromInput(io) : word;
    if (typeof link !== "string") return fail(io, link.refused);
    const document = decodeLink(link);
    if (isRefusal(document)) return fail(io, document.refused);
    return handOver(io, flagValue(given, "output"), writeDesignFile(document));
  },
};

async function fromInput(io: Io) {
  const bytes = await io.read("-");
  return isRefusal(bytes) ? bytes : new TextDecoder().decode(bytes);
}
