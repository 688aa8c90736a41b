import { defineFormat, stampText } from "../format.ts";
import { misread, partText } from "../part-text.ts";

/** One file for each round, up only; what is no transaction is said in its first line. */
export const atlasFormat = defineFormat({
  id: "atlas",
  title: "Atlas",
  stamp: "timestamp",
  afterwards: "Run “atlas migrate hash” in the folder: atlas.sum sums up its files.",
  mixed: true,
  upOnly: true,
  render({ name, stamp, up }) {
    const wrong = misread([up], /^[ \t]*--[ \t]*atlas:.*/m, "Atlas");
    if (wrong) return wrong;
    const mark = up.transactional ? "" : "-- atlas:txmode none\n\n";
    return [{ path: `${stampText(stamp, 3)}_${name}.sql`, text: `${mark}${partText(up)}` }];
  },
});
