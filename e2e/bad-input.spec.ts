import { stat, writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { countIn, exportedSql, openEditor, readIn } from "./support/editor.ts";
import { journey } from "./support/journey.ts";
import { expectNoStall, startStallProbe } from "./support/stalls.ts";

journey("a text that is no SQL, an empty file, a picture: each is refused, saying why", async ({ page }) => {
  await openEditor(page);
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
  const cases = [
    [
      { name: "letter.txt", content: "Dear Ada,\nthe schema comes tomorrow; until then, best wishes.\n" },
      /./,
    ],
    [{ name: "empty.sql", content: "" }, "There is no statement in this text."],
    [{ name: "comments.sql", content: "-- nothing yet\n" }, "There is no statement in this text."],
    [{ name: "picture.png", content: png }, "This is a binary file, not text"],
  ] as const;
  for (const [file, answer] of cases) {
    const dialog = await readIn(page, file);
    await expect(dialog.getByRole("status").filter({ hasText: answer })).toBeVisible();
    await expect(dialog.getByRole("button", { name: /^Import \d/ })).toBeHidden();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText("An empty design")).toBeVisible();
});

const long = "a_name_of_eighty_characters_that_no_postgresql_keeps_whole_since_it_cuts_at_63_b";
const strange = `CREATE TABLE "select" ("from" int PRIMARY KEY, "a ""quoted"" name" text, "with space" text);
CREATE TABLE "größe 表" ("ключ" int PRIMARY KEY, "😀" text, "a.b" text);
CREATE TABLE half (id int PRIMARY KEY, title text CHECK (title <>
CREATE TABLE ${long} (id int PRIMARY KEY, of_select int REFERENCES "select");
CREATE TABLE "Order" ("from" int REFERENCES "select" ("from"), "group" int);
CREATE TABLE unfinished (id int, `;

journey("what is broken is refused at its place, and all else comes in under its name", async ({ page }) => {
  await openEditor(page);
  const dialog = await readIn(page, { name: "strange.sql", content: strange });
  await expect(countIn(dialog, "Refused")).toHaveText("2");
  await expect(countIn(dialog, "Modelled")).toHaveText("4");
  await expect(dialog.getByText(/^Line 4, column 1: /)).toBeVisible();
  await dialog.getByRole("button", { name: /unfinished/ }).click();
  await expect(dialog.getByText(/^Line 6, column \d+: /)).toBeVisible();
  await dialog.getByRole("button", { name: "Import 4 tables" }).click();
  for (const name of ["select", "größe 表", "Order", long.slice(0, 63)])
    await expect(tableOnCanvas(page, name)).toBeVisible();

  const sql = await exportedSql(page);
  for (const written of [
    '"select"',
    '"größe 表"',
    '"ключ"',
    '"😀"',
    '"a.b"',
    '"a ""quoted"" name"',
    '"Order"',
  ])
    expect(sql).toContain(written);
  expect(sql).not.toContain("half");
});

journey("a dump of 20 MB with its rows comes in without holding the page up", async ({ page }, testInfo) => {
  journey.setTimeout(180_000);
  const path = testInfo.outputPath("large.sql");
  await writeFile(path, largeDump(20_000_000));
  expect((await stat(path)).size).toBeGreaterThan(20_000_000);
  await openEditor(page);
  await startStallProbe(page);
  const dialog = await readIn(page, path);
  await dialog.getByRole("button", { name: "Import 40 tables" }).click({ timeout: 90_000 });
  await expect(page.getByText("40 tables", { exact: true }).first()).toBeVisible();
  await expect(tableOnCanvas(page, "t1")).toBeVisible();
  await expectNoStall(page, "20 MB dump");
});

/** A pg_dump of 40 tables, the rows of which fill `size` bytes. */
function largeDump(size: number): string {
  const rows = Math.ceil(size / 40 / 60);
  return Array.from({ length: 40 }, (_, at) => {
    const table = `CREATE TABLE public.t${at} (\n    id integer NOT NULL,\n    name text,\n    t_id integer\n);\n`;
    const lines = Array.from(
      { length: rows },
      (__, row) => `${row}\t${"a row; of -- text's".padEnd(54, ".")}\t${row % 9}`,
    );
    return `${table}COPY public.t${at} (id, name, t_id) FROM stdin;\n${lines.join("\n")}\n\\.\n
ALTER TABLE ONLY public.t${at} ADD CONSTRAINT t${at}_pkey PRIMARY KEY (id);\n`;
  }).join("\n");
}
