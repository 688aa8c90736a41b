import { defineFormat, stampText } from "../format.ts";
import { batchText } from "../part-text.ts";

/** A file for each direction, sent as one batch; what stands by itself has a file to itself, there is no mark. */
export const golangMigrateFormat = defineFormat({
  id: "golang-migrate",
  title: "golang-migrate",
  stamp: "number",
  mixed: true,
  render({ down, name, stamp, up }) {
    const stem = `${stampText(stamp, 6)}_${name}`;
    return [
      { path: `${stem}.up.sql`, text: batchText(up) },
      { path: `${stem}.down.sql`, text: batchText(down) },
    ];
  },
});
