import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { type LeftOut, lighter } from "../../core/export/lighter.ts";
import { encodeLink } from "../../core/share/encode-link.ts";
import { lockLink } from "../../core/share/locked-link.ts";
import { type Arguments, flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import { handOver } from "../hand-over.ts";
import { lockIn, passphraseFlag } from "../passphrase-in.ts";
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
    "passphrase-file": passphraseFlag,
    "view-only": { help: "Says that the design is for looking at." },
    without: {
      value: "PART",
      repeated: true,
      help: "Leaves something out: comments, positions, generated-names (of keys and indexes). May be repeated.",
    },
  },
  details: `
IN is a file, or - for the standard input. Tables without places are arranged.

With a passphrase the link is encrypted (#e1.…: AES-256-GCM, the key by PBKDF2 with HMAC-SHA-256 and 600,000
iterations): by itself it tells nothing but how long it is.

  crowfoot link schema.sql --base https://example.org/crowfoot/
  crowfoot link schema.sql --without positions --passphrase-file secret.txt`,
  async run(given, io) {
    const [path = ""] = given.words;
    const source = await readDesign(io, path, flagValue(given, "from"));
    if (isRefusal(source)) return fail(io, source.refused);
    reportLedger(io, source);
    const leftOut = leftOutIn(given);
    if (isRefusal(leftOut)) return fail(io, leftOut.refused);
    const found = await lockIn(given, io);
    if (isRefusal(found)) return fail(io, found.refused);
    const { lock } = found;
    const placed = leftOut.positions ? source.document : placeTables(source.document);
    const document = lighter(placed, leftOut);
    if (isRefusal(document)) return fail(io, document.refused);
    const payload = encodeLink(document, { viewOnly: given.flags.has("view-only"), selection: [] });
    const [base = ""] = (flagValue(given, "base") ?? "").split("#");
    const locked = lock ? await lockLink(lock.cipher, payload, lock) : payload;
    return handOver(io, flagValue(given, "output"), `${base}#${locked}\n`);
  },
};

const parts = ["comments", "positions", "generated-names"];

function leftOutIn({ flags }: Arguments): LeftOut | Refusal {
  const without = flags.get("without") ?? [];
  const unknown = without.find((part) => !parts.includes(part));
  if (unknown !== undefined) return refuse(`--without is ${parts.join(", ")}, not “${unknown}”`);
  return {
    comments: without.includes("comments"),
    positions: without.includes("positions"),
    generatedNames: without.includes("generated-names"),
    tables: [],
  };
}
