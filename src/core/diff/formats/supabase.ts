import { defineFormat, stampText } from "../format.ts";
import { batchText, partText } from "../part-text.ts";
import type { Part } from "../rounds.ts";

/** One file for each round, sent as one batch; there is no way back and no mark for what stands by itself. */
export const supabaseFormat = defineFormat({
  id: "supabase",
  title: "Supabase",
  stamp: "timestamp",
  mixed: true,
  upOnly: true,
  render: ({ name, stamp, up }) => [
    {
      path: `${stampText(stamp, 14)}_${name}.sql`,
      text: locks(up) ? `BEGIN;\n\n${partText(up)}\nCOMMIT;\n` : batchText(up),
    },
  ],
});

/** Its batch is undone as a whole, but is no transaction block, and LOCK TABLE asks for one (CLI 3.1). */
function locks({ steps }: Part): boolean {
  return steps.some(({ sql }) => sql.some((text) => /^LOCK TABLE\b/.test(text)));
}
