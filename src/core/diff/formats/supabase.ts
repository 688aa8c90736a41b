import { defineFormat, stampText } from "../format.ts";
import { batchText } from "../part-text.ts";

/** One file for each round, sent as one batch; there is no way back and no mark for what stands by itself. */
export const supabaseFormat = defineFormat({
  id: "supabase",
  title: "Supabase",
  stamp: "timestamp",
  mixed: true,
  upOnly: true,
  render: ({ name, stamp, up }) => [{ path: `${stampText(stamp, 14)}_${name}.sql`, text: batchText(up) }],
});
