import { type Refusal, refuse } from "../core/base/refusal.ts";

/** Bytes of a file that another site may send. */
const mostBytes = 8_000_000;
const patience = 20_000;

/** Whether an address may be asked: https, or where this page came from. The page's policy allows no others. */
function askable(address: string, origin: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === "https:" || url.origin === origin ? url : undefined;
}

type Asking = { readonly ask?: typeof fetch; readonly origin?: string };

type Text = { readonly text: string };

/**
 * Reads a text from an address that lets other pages read it. Nothing of this browser is sent along: no cookies, no
 * referrer. Refused with what went wrong.
 */
export async function readAddress(
  address: string,
  { ask = fetch, origin = location.origin }: Asking = {},
): Promise<Text | Refusal> {
  const url = askable(address, origin);
  if (url === undefined) return refuse("Only addresses that begin with https:// can be opened.");
  const answer = await answerOf(url, ask);
  if ("refused" in answer) return answer;
  if (!answer.ok) return refuse(`${url.host} answers ${answer.status}${wordsFor(answer.status)}.`);
  if (Number(answer.headers.get("content-length") ?? 0) > mostBytes) return tooLarge();
  if (/^text\/html/i.test(answer.headers.get("content-type") ?? ""))
    return refuse("There is a web page at this address, not a file. Take the address of the file itself.");
  return wholeText(answer);
}

async function answerOf(url: URL, ask: typeof fetch): Promise<Response | Refusal> {
  try {
    return await ask(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError")
      return refuse(`${url.host} did not answer in 20 seconds.`);
    return refuse(
      `${url.host} cannot be reached, or does not let other pages read this file (CORS). Download it and open it here.`,
    );
  }
}

function wordsFor(status: number): string {
  if (status === 404) return ": there is nothing at this address";
  return status === 401 || status === 403 ? ": the file is not public" : "";
}

function tooLarge(): Refusal {
  return refuse(`The file is larger than ${mostBytes / 1_000_000} MB. Download it and import it here.`);
}

/** Stops as soon as there is too much: what a server says of the length need not be true. */
async function wholeText(answer: Response): Promise<Text | Refusal> {
  const decoder = new TextDecoder();
  const reader = answer.body?.getReader();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > mostBytes) {
      await reader?.cancel();
      return tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return { text: text + decoder.decode() };
}
