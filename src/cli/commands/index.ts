import type { Command } from "../command.ts";
import { convert } from "./convert.ts";
import { link } from "./link.ts";
import { open } from "./open.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [convert, link, open];
