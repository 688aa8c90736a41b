import { defineFormat, stampText } from "../format.ts";
import { misread, partText } from "../part-text.ts";
import type { Part } from "../rounds.ts";

/** One file with two sections, each marked by itself when it is to run without a transaction. */
export const dbmateFormat = defineFormat({
  id: "dbmate",
  title: "dbmate",
  stamp: "timestamp",
  mixed: true,
  render({ down, name, stamp, up }) {
    const wrong = misread([up, down], /^[ \t]*--\s*migrate:(?:up|down)\b/m, "dbmate");
    if (wrong) return wrong;
    const text = `${section("up", up)}\n${section("down", down)}`;
    return [{ path: `${stampText(stamp, 3)}_${name}.sql`, text }];
  },
});

function section(direction: string, part: Part): string {
  return `-- migrate:${direction}${part.transactional ? "" : " transaction:false"}\n${partText(part)}`;
}
