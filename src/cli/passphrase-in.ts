import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { Cipher } from "../core/share/locked-link.ts";
import { webCipher } from "../engine/web-cipher.ts";
import { type Arguments, flagValue } from "./arguments.ts";
import type { Io } from "./io.ts";

/** The flag that names a file with a passphrase; one on the command line would stay in the shell's history. */
export const passphraseFlag = {
  value: "PATH",
  help: "A file whose first line is the passphrase of the link; - is the standard input.",
} as const;

/** What locks and opens a link. */
type Lock = { readonly passphrase: string; readonly cipher: Cipher };

/** What locks and opens links with the passphrase that was given, if one was. */
export async function lockIn(given: Arguments, io: Io): Promise<{ readonly lock?: Lock } | Refusal> {
  const path = flagValue(given, "passphrase-file");
  if (path === undefined) return {};
  const cipher = webCipher();
  if (cipher === undefined) return refuse("this Node has no web cryptography");
  const bytes = await io.read(path);
  if (isRefusal(bytes)) return bytes;
  const [passphrase = ""] = new TextDecoder().decode(bytes).split(/\r?\n/);
  return passphrase === ""
    ? refuse(`${path}: the first line is empty; it is the passphrase`)
    : { lock: { passphrase, cipher } };
}
