import type { Command } from "../command.ts";
import { convert } from "./convert.ts";
import { diff } from "./diff.ts";
import { discover } from "./discover.ts";
import { explain } from "./explain.ts";
import { link } from "./link.ts";
import { lint } from "./lint.ts";
import { migrate } from "./migrate.ts";
import { normalize } from "./normalize.ts";
import { open } from "./open.ts";
import { prove } from "./prove.ts";
import { pull } from "./pull.ts";
import { serve } from "./serve.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  convert,
  pull,
  lint,
  explain,
  normalize,
  discover,
  diff,
  migrate,
  prove,
  link,
  open,
  serve,
];
