import { expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { isRefusal } from "../../base/refusal.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { compare } from "../compare.ts";
import { onlineHazards } from "./online-hazards.ts";
import { onlinePlanOf } from "./online-plan-of.ts";

test("what goes by position is told when a doubled column gets another place, at the statement that does it", async () => {
  const [read, parser] = [await sqlReader(), await loadParser()];
  const [before, after] = [
    "CREATE TABLE t (id int PRIMARY KEY, total int, label text, last text);",
    "CREATE TABLE t (id int PRIMARY KEY, total bigint, title text, final text);",
  ].map((sql) => read(sql).catalog.document);
  if (!before || !after) throw new Error("unread");
  const renames = ["public.t.label=public.t.title", "public.t.last=public.t.final"];
  const comparison = compare(before, after, { match: "name", renames });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  const plan = onlinePlanOf(comparison, { parser });
  const told = onlineHazards(plan, comparison, parser).flatMap(({ effect, sql }) =>
    (effect?.hazards ?? []).flatMap(({ reason }) =>
      / stands behind /.test(reason) ? [`${sql}: ${reason}`] : [],
    ),
  );
  const rest =
    "stands behind all that public.t had: an INSERT or COPY without a list of columns writes into the wrong ones, and SELECT * has another order.";
  const reasons = [
    `From when names are switched, public.t.total ${rest}`,
    `From when the old column goes, public.t.title ${rest}`,
  ];
  expect(told).toEqual([
    `ALTER TABLE public.t RENAME COLUMN total TO total_old: ${reasons[0]}`,
    `ALTER TABLE public.t DROP COLUMN label: ${reasons[1]}`,
  ]);
  expect(plan.notes.map((note) => note.replace(/ Name the columns .*/, ""))).toEqual(reasons);
});

test("a unique index over a doubled column gives its name to its successor within the switch", async () => {
  const [read, parser] = [await sqlReader(), await loadParser()];
  const sql =
    "CREATE TABLE page (id int PRIMARY KEY, ns int, title text); CREATE UNIQUE INDEX named ON page (ns, title);";
  const [before, after] = [sql, sql.replace("ns int", "ns bigint")].map((one) => read(one).catalog.document);
  if (!before || !after) throw new Error("unread");
  const comparison = compare(before, after, { match: "name" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  const { steps } = onlinePlanOf(comparison, { parser });
  const indexes = steps.flatMap((step) => step.sql).filter((text) => /INDEX.*named/.test(text));
  expect(indexes.slice(-2)).toEqual([
    "DROP INDEX public.named",
    "ALTER INDEX public.named_new RENAME TO named",
  ]);
});
