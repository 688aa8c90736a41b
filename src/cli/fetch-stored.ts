import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { readStoredLetters, unsealFromStore } from "../core/share/stored-link.ts";
import { storedCipher } from "../engine/stored-cipher.ts";

/** Bytes: more than any server is likely to allow. */
const most = 64_000_000;

/** The ordinary link under one to a stored design (`…#s1.…`), fetched from its server; any other link as it is. */
export async function fetchStored(link: string): Promise<string | Refusal> {
  const named = readStoredLetters(link);
  if (named === undefined) return link;
  if (isRefusal(named)) return named;
  const [page = ""] = link.trim().split(/[?#]/);
  if (!/^https?:\/\//.test(page) || !URL.canParse(page))
    return refuse("a link to a stored design is needed whole, with the address of its server");
  const cipher = storedCipher();
  if (cipher === undefined) return refuse("this Node has no Web Cryptography API");
  try {
    const answer = await fetch(new URL(`api/shares/${named.id}`, page), {
      signal: AbortSignal.timeout(60_000),
    });
    const fault = faultOf(answer);
    if (fault !== undefined) {
      await answer.body?.cancel();
      return refuse(fault);
    }
    return await unsealFromStore(cipher, named.key, new Uint8Array(await answer.arrayBuffer()));
  } catch (error) {
    return refuse(`the server of this link does not answer: ${reasonOf(error)}`);
  }
}

function faultOf({ status, ok, headers }: Response): string | undefined {
  if (status === 404) return "there is no such design on this server: it expired, was revoked, or never was";
  if (!ok) return `the server answered ${status}`;
  return Number(headers.get("content-length")) > most ? "the stored design is too large" : undefined;
}
