import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { writeDesignFile } from "../../core/document/file.ts";
import { decodeLink } from "../../core/share/decode-link.ts";
import { isLocked, unlockLink } from "../../core/share/locked-link.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { fetchStored } from "../fetch-stored.ts";
import { handOver } from "../hand-over.ts";
import type { Io } from "../io.ts";
import { lockIn, passphraseFlag } from "../passphrase-in.ts";

/** The design of a link as a design file. */
export const open: Command = {
  name: "open",
  summary: "Writes the design of a link as a design file.",
  words: ["LINK"],
  flags: {
    output: { short: "o", value: "PATH", help: "Where the design file goes instead of the standard output." },
    "passphrase-file": passphraseFlag,
  },
  details: `
LINK is a whole link or the part from the # on, or - for one on the standard input. A locked link (#e1.…) needs
its passphrase. A link to a design on a server (#s1.…) is given whole: the design is fetched there and decrypted here.

  crowfoot open 'https://example.org/crowfoot/#v1.…' -o schema.crowfoot.json`,
  async run(given, io) {
    const [word = ""] = given.words;
    const link = word === "-" ? await fromInput(io) : word;
    if (typeof link !== "string") return fail(io, link.refused);
    const letters = await fetchStored(link);
    if (typeof letters !== "string") return fail(io, letters.refused);
    const open = await unlocked(given, io, letters);
    if (typeof open !== "string") return fail(io, open.refused);
    const document = decodeLink(open);
    if (isRefusal(document)) return fail(io, document.refused);
    return handOver(io, flagValue(given, "output"), writeDesignFile(document));
  },
};

async function unlocked(given: Arguments, io: Io, link: string): Promise<string | Refusal> {
  if (!isLocked(link)) return link;
  const found = await lockIn(given, io);
  if (isRefusal(found)) return found;
  const { lock } = found;
  if (lock) return unlockLink(lock.cipher, link, lock.passphrase);
  return refuse("This link is locked: give its passphrase with --passphrase-file.");
}

async function fromInput(io: Io) {
  const bytes = await io.read("-");
  return isRefusal(bytes) ? bytes : new TextDecoder().decode(bytes);
}
