import { expect } from "@playwright/test";
import { exportedSql, importFile, inOneLine, openEditor, stepAll } from "./support/editor.ts";
import { choose, inspector, lineInOutline, sectionOf, typeColumns, write } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const start = {
  name: "booking.sql",
  content: `
CREATE TYPE status AS ENUM ('new', 'paid');
CREATE DOMAIN email AS text;
CREATE TYPE price AS (amount numeric(12,2));
CREATE TYPE span AS RANGE (subtype = timestamptz);
CREATE TABLE team (region text NOT NULL, id bigint NOT NULL, name text NOT NULL, PRIMARY KEY (region, id));
CREATE TABLE booking (
  id bigint PRIMARY KEY,
  region text NOT NULL,
  team_id bigint NOT NULL,
  during tstzrange NOT NULL,
  cost numeric NOT NULL,
  owner text NOT NULL,
  FOREIGN KEY (region, team_id) REFERENCES team (region, id)
);
CREATE INDEX ON booking (owner);
CREATE TABLE event (id bigint NOT NULL, at date NOT NULL);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE VIEW dear AS SELECT id FROM booking;
`,
};

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, start);
});

journey("keys, foreign keys, indexes, checks and exclusions, with all their properties", async ({ page }) => {
  await choose(page, "booking");
  const panel = inspector(page);

  const keys = await sectionOf(page, "Keys");
  await keys.getByRole("button", { name: "Primary key id" }).click();
  await keys.getByRole("combobox", { name: "Checked" }).selectOption("Deferrable");
  await keys.getByRole("button", { name: "Primary key id" }).click();

  const foreign = await sectionOf(page, "Foreign keys");
  await foreign.getByRole("button", { name: /^Foreign key region, team_id/ }).click();
  await foreign.getByRole("button", { name: "Move pair 2 up" }).click();
  await foreign.getByRole("combobox", { name: "On delete" }).selectOption("Cascade");
  await foreign.getByRole("combobox", { name: "Match" }).selectOption("full");
  await foreign.getByRole("button", { name: /^Foreign key team_id, region/ }).click();

  const indexes = await sectionOf(page, "Indexes");
  await indexes.getByRole("button", { name: "Index on owner" }).click();
  await indexes.getByRole("button", { name: "Details of key 1" }).click();
  await write(page, "Operator class of key 1", "text_pattern_ops");
  await indexes.getByRole("combobox", { name: "Nulls of key 1" }).selectOption("First");
  await write(page, "Add an expression to the index", "lower(region)");
  await write(page, "Only rows where", "cost > 0");
  await indexes.getByRole("button", { name: "More properties" }).click();
  await write(page, "Add to storage parameters", "fillfactor = 80");
  await indexes.getByRole("combobox", { name: "Add a column to included columns" }).selectOption("cost");
  await indexes.getByRole("button", { name: /^Index on owner/ }).click();

  const checks = await sectionOf(page, "Checks");
  await checks.getByRole("button", { name: "Add check" }).click();
  await write(page, "Expression of the new check", "cots >= 0");
  await checks.getByRole("button", { name: /^Check / }).click();
  await expect(checks.getByText("There is no column cots.")).toBeVisible();
  await checks.getByRole("button", { name: "Use cost" }).click();
  await expect(panel.getByRole("textbox", { name: "Expression", exact: true })).toHaveValue("cost >= 0");
  await checks.getByRole("button", { name: /^Check / }).click();

  const exclusions = await sectionOf(page, "Exclusions");
  await exclusions.getByRole("button", { name: "Add exclusion" }).click();
  await exclusions.getByRole("combobox", { name: "Add a column to the exclusion" }).selectOption("team_id");
  await write(page, "Only rows where", "cost < 100");

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toMatch(/PRIMARY KEY \(id\) DEFERRABLE/);
  expect(sql).toMatch(
    /FOREIGN KEY \(team_id, region\) REFERENCES (public\.)?team \(id, region\) MATCH FULL ON DELETE CASCADE/,
  );
  expect(sql).toMatch(
    /ON (public\.)?booking (USING btree )?\(owner text_pattern_ops NULLS FIRST, lower\(region\)\) INCLUDE \(cost\) WITH \(fillfactor ?= ?80\) WHERE cost > 0/,
  );
  expect(sql).toContain("CHECK (cost >= 0)");
  expect(sql).toMatch(/EXCLUDE USING gist \(during WITH &&, team_id WITH =\) WHERE \(cost < 100\)/);
});

journey("row security by role and command, triggers, rules, statistics and privileges", async ({ page }) => {
  await choose(page, "booking");
  const policies = await sectionOf(page, "Policies");
  await policies.getByRole("button", { name: "Add policy" }).click();
  await write(page, "Roles of the policy", "member");
  await write(page, "USING", "owner = current_user");
  await policies.getByRole("button", { name: "Insert by member: no rows" }).click();
  await policies.getByRole("button", { name: "Add policy for this cell" }).click();
  const cell = policies.getByRole("group", { name: "insert by member" });
  await cell.getByRole("textbox", { name: /^WITH CHECK of/ }).fill("cost < 1000");
  await cell.getByRole("textbox", { name: /^WITH CHECK of/ }).press("Enter");
  await expect(policies.getByRole("button", { name: "Insert by member: some rows" })).toBeVisible();
  await policies.getByText("Also for the owner").click();

  const triggers = await sectionOf(page, "Triggers");
  await triggers.getByRole("button", { name: "Add trigger" }).click();
  const calls = triggers.getByRole("combobox", { name: "Function the trigger calls" });
  await calls.fill("touch");
  await calls.press("Enter");
  await triggers.getByRole("checkbox", { name: "Insert" }).check();
  await write(page, "Only when", "new.cost > 0");

  const rules = await sectionOf(page, "Rules");
  await rules.getByRole("button", { name: "Add rule" }).click();
  await rules.getByRole("combobox", { name: "Event of the rule" }).selectOption("Delete");
  await rules.getByRole("checkbox", { name: "Instead of the command" }).check();

  const statistics = await sectionOf(page, "Statistics");
  await statistics.getByRole("button", { name: "Add statistics" }).click();
  await statistics.getByRole("checkbox", { name: "Most common values together" }).uncheck();

  const privileges = await sectionOf(page, "Privileges");
  await privileges.getByRole("button", { name: "Add role" }).click();
  await write(page, "Role that gets privileges", "member");
  await privileges.getByRole("button", { name: "Privileges of member" }).click();
  await privileges.getByRole("checkbox", { name: "Insert" }).check();

  await sectionOf(page, "Storage");
  await write(page, "Expected rows", "1,200,000");
  await write(page, "Add to storage parameters", "fillfactor = 70");
  await inspector(page).getByRole("combobox", { name: "Replica identity" }).selectOption("full");

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toMatch(/ENABLE ROW LEVEL SECURITY.*FORCE ROW LEVEL SECURITY/);
  expect(sql).toMatch(/FOR SELECT TO member USING \(owner = current_user\)/);
  expect(sql).toMatch(/FOR INSERT TO member WITH CHECK \(cost < 1000\)/);
  expect(sql).toMatch(
    /BEFORE (UPDATE OR INSERT|INSERT OR UPDATE) ON .*booking FOR EACH ROW WHEN \(new\.cost > 0\)/,
  );
  expect(sql).toMatch(/AS ON DELETE TO .*booking DO INSTEAD NOTHING/);
  expect(sql).toMatch(
    /CREATE STATISTICS .*\((ndistinct, dependencies|dependencies, ndistinct)\) ON id, region/,
  );
  expect(sql).toMatch(/GRANT .*INSERT, SELECT ON .*booking TO member/);
  expect(sql).toMatch(/REPLICA IDENTITY FULL/);
  expect(sql).toMatch(/WITH \(fillfactor ?= ?70\)/);
});

journey("types, columns, partitions, views and publications, and all of it undone", async ({ page }) => {
  const before = await exportedSql(page);
  const panel = inspector(page);
  await lineInOutline(page, "Types").focus();
  await page.keyboard.press("ArrowRight");

  await choose(page, "status");
  await panel.getByRole("textbox", { name: "Value 2" }).fill("settled");
  await panel.getByRole("textbox", { name: "Value 2" }).press("Enter");
  await write(page, "New value", "sent");
  await panel.getByRole("button", { name: "Move value 3 up" }).click();
  await choose(page, "email");
  await write(page, "New check", "VALUE ~ '@'");
  await choose(page, "price");
  await write(page, "New attribute", "currency char(3)");
  await choose(page, "span");
  await write(page, "Its sets are called", "spans");

  await choose(page, "event");
  await typeColumns(page, ["note text", "number bigint"]);
  await panel.getByRole("button", { name: "Details of column 4" }).click();
  const details = panel.getByRole("group", { name: "Details of number" });
  await details.getByRole("combobox", { name: "Identity" }).selectOption("Always");
  await write(page, "Starts at", "1000");
  await write(page, "Numbers kept ready by a session", "20");
  await panel.getByRole("button", { name: "Details of column 4" }).click();

  const partitions = await sectionOf(page, "Partitions");
  await partitions.getByRole("button", { name: "Divide into partitions" }).click();
  await partitions.getByRole("combobox", { name: "Add a column to the partition key" }).selectOption("at");
  await partitions.getByRole("button", { name: "Take key 1 out" }).click();
  await partitions.getByRole("button", { name: "Add partition" }).first().click();
  await write(page, "Name of the new partition", "event_2026");
  await write(page, "Rows of the new partition", "IN (1)");
  await expect(partitions.getByText(/divided by range holds/)).toBeVisible();
  await write(page, "Rows of the new partition", "FROM ('2026-01-01') TO ('2027-01-01')");
  await expect(partitions.getByRole("button", { name: "Partition event_2026" })).toBeVisible();

  await lineInOutline(page, "Views").focus();
  await page.keyboard.press("ArrowRight");
  await choose(page, "dear");
  const query = panel.getByRole("textbox", { name: "Query of dear" });
  await query.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" b ");
  await page.keyboard.press("Enter");
  await page.keyboard.type("WHERE b.cos");
  // Monaco calls the lines of this list options or list items, by platform.
  const suggested = page.getByRole("listbox", { name: "Suggest" });
  await suggested.getByText("cost", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await expect(suggested).toBeHidden();
  await page.keyboard.type(" > 50");
  await page.keyboard.press("Control+Enter");
  await panel.getByRole("combobox", { name: "Check option" }).selectOption("Against this view");

  await panel.getByRole("button", { name: "Clear the selection" }).click();
  const publications = await sectionOf(page, "Publications");
  await publications.getByRole("button", { name: "Add publication" }).click();
  await write(page, "Name of the new publication", "changes");
  await panel.getByRole("combobox", { name: "Add a table to the publication" }).selectOption("booking");

  const exported = await exportedSql(page);
  // The journeys' browser says that it runs on Windows.
  expect(exported).toMatch(/FROM booking b *\n *WHERE/);
  const sql = inOneLine(exported);
  expect(sql).toContain("'new', 'sent', 'settled'");
  expect(sql).toContain("CHECK (VALUE ~ '@')");
  expect(sql).toMatch(/currency character\(3\)|currency char\(3\)/);
  expect(sql).toMatch(/multirange_type_name ?= ?(public\.)?spans/i);
  expect(sql).toMatch(/number bigint .*GENERATED ALWAYS AS IDENTITY \(.*START WITH 1000.*CACHE 20/);
  expect(sql).toMatch(/PARTITION BY RANGE \(at\)/);
  expect(sql).toMatch(/event_2026.*FOR VALUES FROM \('2026-01-01'\) TO \('2027-01-01'\)/);
  expect(sql).toMatch(/SELECT id FROM booking b WHERE b\.cost > 50 WITH LOCAL CHECK OPTION/);
  expect(sql).toMatch(/CREATE PUBLICATION changes FOR TABLE .*booking/);

  // The import itself is the first step.
  const steps = await stepAll(page, "Undo");
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Redo\b/ })
    .click();
  expect(await exportedSql(page)).toBe(before);
  expect(await stepAll(page, "Redo")).toBe(steps - 1);
});

journey("what moves to another namespace is named so wherever SQL names it", async ({ page }) => {
  await importFile(page, {
    name: "namespaces.sql",
    content: `
CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE SEQUENCE counter;
CREATE TABLE visits (id bigint PRIMARY KEY DEFAULT nextval('counter'), mood mood CHECK (mood <> 'sad'::mood));
CREATE VIEW calm AS SELECT id FROM visits WHERE mood = 'ok'::mood;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER stamp BEFORE UPDATE ON visits FOR EACH ROW EXECUTE FUNCTION stamp('title, body');
CREATE TABLE parts (a text, b text) PARTITION BY HASH (lower(a), upper(b));`,
  });
  const moveToApp = async (name: string, kind: string): Promise<void> => {
    const panel = await choose(page, name);
    const namespace = panel.getByRole("combobox", { name: `Namespace of the ${kind}` });
    await namespace.selectOption("app");
    await expect(namespace.getByRole("option", { name: "app" })).toHaveJSProperty("selected", true);
  };
  for (const group of ["Types", "Views", "Functions", "Sequences"]) {
    await lineInOutline(page, group).first().click();
    await page.keyboard.press("ArrowRight");
  }
  await moveToApp("mood", "enum");
  await moveToApp("counter", "sequence");
  await moveToApp("calm", "view");
  await moveToApp("stamp", "function");

  // What is edited beside them keeps what was there: a comma in an argument, a second expression of a key.
  await choose(page, "visits");
  const triggers = await sectionOf(page, "Triggers");
  await triggers.getByRole("button", { name: /^Trigger stamp/ }).click();
  await expect(triggers.getByLabel("Arguments, separated by commas")).toHaveValue("'title, body'");
  await write(page, "Arguments, separated by commas", "'title, body', tsv");
  await choose(page, "parts");
  const partitions = await sectionOf(page, "Partitions");
  await write(page, "Expression of key 1", "lower(b)");
  await partitions.getByRole("button", { name: "Details of key 2" }).click();
  await write(page, "Collation of key 2", '"C"');

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("CREATE TYPE app.mood AS ENUM");
  expect(sql).toContain("nextval('app.counter'");
  expect(sql).toContain("CHECK (mood <> 'sad'::app.mood)");
  expect(sql).toContain("CREATE VIEW app.calm AS");
  expect(sql).toContain("EXECUTE FUNCTION app.stamp('title, body', 'tsv')");
  expect(sql).toContain('PARTITION BY HASH (lower(b), upper(b) COLLATE "C")');
});

journey("a view is made recursive, statistics and a namespace lie elsewhere", async ({ page }) => {
  await importFile(page, {
    name: "elsewhere.sql",
    content: `
CREATE SCHEMA auth;
CREATE TABLE auth.users (id uuid PRIMARY KEY);
CREATE TABLE parts (id bigint PRIMARY KEY, up bigint, a int, b int);
CREATE STATISTICS together ON a, b FROM parts;
CREATE VIEW below AS SELECT id FROM parts;`,
  });
  await lineInOutline(page, "Views").first().click();
  await page.keyboard.press("ArrowRight");
  const panel = await choose(page, "below");
  const recursive = panel.getByRole("checkbox", { name: /^Recursive/ });
  await recursive.click();
  await expect(page.getByText("A recursive view says what its columns are called.")).toBeVisible();
  await expect(recursive).not.toBeChecked();
  await write(page, "Column names, separated by commas", "id");
  await recursive.check();

  await choose(page, "parts");
  const statistics = await sectionOf(page, "Statistics");
  await statistics.getByRole("button", { name: /^Statistics on a, b/ }).click();
  await statistics.getByRole("combobox", { name: "Namespace of the statistics" }).selectOption("auth");

  await choose(page, "auth");
  await panel.getByRole("checkbox", { name: /^Exists elsewhere/ }).check();
  await choose(page, "below");

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toMatch(/CREATE RECURSIVE VIEW (public\.)?below \(id\) AS/);
  expect(sql).toContain("CREATE STATISTICS auth.together");
  expect(sql).not.toContain("CREATE SCHEMA auth");
});
