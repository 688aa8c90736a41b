import { type Refusal, refuse } from "../core/base/refusal.ts";

/** A flag: a switch, or one that takes a value (`VALUE` is what help calls it), once or several times. */
export type Flag = {
  readonly help: string;
  readonly short?: string;
  readonly value?: string;
  readonly repeated?: boolean;
};

/**
 * What a command may be given. Words are all required unless `optional` says how many of the last are not; with
 * `several` the last may be given more than once.
 */
export type Signature = {
  readonly words: readonly string[];
  readonly several?: true;
  readonly optional?: number;
  readonly flags: Readonly<Record<string, Flag>>;
};

/** What it was given. */
export type Arguments = {
  readonly words: readonly string[];
  /** Each flag that was given with its values; a switch has none. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
};

/** The value of a flag; undefined when it was not given. */
export function flagValue({ flags }: Arguments, name: string): string | undefined {
  return flags.get(name)?.at(-1);
}

/** Reads arguments: `--flag value`, `--flag=value`, `-f value`; `-` is a word, and behind `--` all are words. */
export function parseArguments(given: readonly string[], signature: Signature): Arguments | Refusal {
  const words: string[] = [];
  const flags = new Map<string, readonly string[]>();
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? "";
    if (argument === "--") {
      words.push(...given.slice(at + 1));
      break;
    }
    if (!/^-./.test(argument)) {
      words.push(argument);
      continue;
    }
    const taken = takeFlag(argument, given[at + 1], signature);
    if ("refused" in taken) return taken;
    const before = flags.get(taken.name);
    if (before && !taken.flag.repeated) return refuse(`--${taken.name} is given twice`);
    flags.set(taken.name, [...(before ?? []), ...taken.values]);
    if (taken.tookNext) at += 1;
  }
  return wordsMisfit(words, signature) ?? { words, flags };
}

type Taken = {
  readonly name: string;
  readonly flag: Flag;
  readonly values: readonly string[];
  readonly tookNext: boolean;
};

function takeFlag(argument: string, next: string | undefined, { flags }: Signature): Taken | Refusal {
  const [, written = "", attached] = /^([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  const known = Object.entries(flags).find(
    ([name, { short }]) => written === `--${name}` || written === `-${short}`,
  );
  if (known === undefined) return refuse(`there is no flag ${written}`);
  const [name, flag] = known;
  if (flag.value === undefined) {
    return attached === undefined
      ? { name, flag, values: [], tookNext: false }
      : refuse(`--${name} takes no value`);
  }
  if (attached !== undefined) return { name, flag, values: [attached], tookNext: false };
  return next === undefined
    ? refuse(`--${name} needs ${flag.value} behind it`)
    : { name, flag, values: [next], tookNext: true };
}

function wordsMisfit(
  words: readonly string[],
  { words: wanted, optional = 0, several }: Signature,
): Refusal | undefined {
  const missing = wanted.slice(words.length, wanted.length - optional)[0];
  if (missing !== undefined) return refuse(`${missing} is missing`);
  const extra = words[wanted.length];
  return extra === undefined || several ? undefined : refuse(`“${extra}” is one argument too many`);
}
