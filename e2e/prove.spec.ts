import { expect, type Locator } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { corpusFile } from "./support/corpus.ts";
import { openEditor, pressOnceThere, readIn } from "./support/editor.ts";
import { inspector } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

/** Starting PostgreSQL for the first time takes seconds, and many more on a machine that does other work. */
const patient = { timeout: 120_000 };

journey.beforeEach(() => journey.setTimeout(300_000));

const proofIn = (dialog: Locator): Locator => dialog.getByRole("region", { name: "Proof", exact: true });

journey("pagila is proved in the browser, and what it takes for granted is named", async ({ page }) => {
  await openEditor(page);
  const dialog = await readIn(page, corpusFile("pagila.sql"));
  const proof = proofIn(dialog);
  await proof.getByRole("button", { name: "Prove" }).click();
  await expect(proof.getByRole("button", { name: "Cancel" })).toBeVisible();
  const answer = "The original and our print build the same catalog. PostgreSQL 18.";
  await expect(proof.getByRole("status")).toContainText(answer, patient);
  await expect(proof.getByRole("status")).toContainText(/ [1-9],\d{3} facts compared, \d+\.\d s$/);
  await proof.getByRole("button", { name: "Show details" }).click();
  const details = proof.getByRole("region", { name: "Details of the proof" });
  await expect(details).toContainText("public.vector");
  await details.getByRole("button", { name: /^Show line \d+$/ }).click();
  await expect(
    dialog.getByRole("button", { name: /CREATE INDEX .*embedding/, expanded: true }),
  ).toBeFocused();

  // The engine is there, so the second proof is quick; one that is given up leaves the ledger as it was.
  const given = pressOnceThere(proof, "Cancel");
  await proof.getByRole("button", { name: "Prove again" }).click();
  await given;
  await proof.getByRole("button", { name: "Prove", exact: true }).click();
  await expect(proof.getByRole("status")).toContainText(answer, patient);
});

const broken = `CREATE EXTENSION IF NOT EXISTS citext;
CREATE TABLE maker (id int PRIMARY KEY, mail citext);
CREATE TABLE product (id int PRIMARY KEY, made itneger);

CREATE TABLE tag (id int PRIMARY KEY REFERENCES maker);
`;

journey("a broken script names its statement; what a statement made is shown", async ({ page }) => {
  await openEditor(page);
  const dialog = await readIn(page, { name: "broken.sql", content: broken });
  const proof = proofIn(dialog);
  await proof.getByRole("button", { name: "Prove" }).click();
  await expect(proof.getByRole("status")).toContainText(/PostgreSQL refused \d statements?/, patient);
  await expect(proof).toContainText('type "itneger" does not exist');
  await proof.getByRole("button", { name: "Show line 3" }).click();
  await expect(dialog.getByRole("button", { name: /CREATE TABLE product/, expanded: true })).toBeFocused();

  await dialog.getByRole("searchbox", { name: "Filter statements" }).fill("tag");
  await dialog.getByRole("button", { name: /CREATE TABLE tag/ }).click();
  await dialog.getByRole("button", { name: "Import and show table public.tag" }).click();
  await expect(dialog).toBeHidden();
  await expect(tableOnCanvas(page, "tag")).toBeVisible();
  await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveValue("tag");
});
