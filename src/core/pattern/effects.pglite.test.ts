import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { printScript } from "../sql/print/print-script.ts";
import { applyPatternTo, type Outcome, type Wish } from "../testing/apply-pattern-to.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";

let read: (sql: string) => ReadSql;
let postgres: Postgres;
beforeAll(async () => {
  [read, postgres] = [await sqlReader(), await openPostgres({})];
});
beforeEach(() =>
  postgres.exec(
    "ROLLBACK; RESET ROLE; DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC",
  ),
);
afterAll(() => postgres.close());

/** Applies a pattern and builds what comes of it. */
async function built(sql: string, wish: Wish): Promise<Outcome> {
  const outcome = applyPatternTo(read(sql).catalog, wish);
  await postgres.exec(printScript(outcome.after));
  await postgres.exec("RESET ALL");
  return outcome;
}

/** Rows with their values side by side. */
const rows = async (sql: string): Promise<readonly string[]> =>
  (await postgres.query(sql)).map((row) => Object.values(row).map(String).join(" "));

const failureOf = async (sql: string): Promise<string> => {
  try {
    await postgres.exec(sql);
    return "";
  } catch (error) {
    return sqlFailureOf(error).message;
  }
};

const notes = "CREATE TABLE notes (id int PRIMARY KEY, body text NOT NULL, tag text UNIQUE);";

test("the trigger says when a row was changed, and one function serves all tables", async () => {
  const { lines } = await built(`${notes} CREATE TABLE tasks (id int PRIMARY KEY);`, {
    pattern: "timestamps",
    selected: ["public.notes", "public.tasks"],
  });
  expect(lines.filter((line) => line.startsWith("Add function"))).toHaveLength(1);
  await postgres.exec(
    "INSERT INTO notes (id, body, created_at, updated_at) VALUES (1, 'a', '2000-01-01', '2000-01-01')",
  );
  await postgres.exec("UPDATE notes SET body = 'b', updated_at = '1999-01-01'");
  expect(
    await rows(
      "SELECT created_at < now() - interval '1 day' AS made, updated_at > now() - interval '1 day' AS changed FROM notes",
    ),
  ).toEqual(["true true"]);
});

test("a deleted row is not in the view, and its value can be used again", async () => {
  await built(notes, { pattern: "soft-delete", selected: ["public.notes"] });
  await postgres.exec("INSERT INTO notes VALUES (1, 'a', 'x')");
  expect(await failureOf("INSERT INTO notes VALUES (2, 'b', 'x')")).toMatch(/duplicate key/);
  await postgres.exec(
    "UPDATE notes SET deleted_at = now() WHERE id = 1; INSERT INTO notes VALUES (2, 'b', 'x')",
  );
  expect(await rows("SELECT id, body FROM live_notes")).toEqual(["2 b"]);
  expect(await rows("SELECT count(*) FROM notes")).toEqual(["2"]);
});

test("every change leaves a row in the trail, also of who may not write there", async () => {
  await built(notes, { pattern: "audit-trail", selected: ["public.notes"] });
  await postgres.exec(
    "CREATE ROLE clerk; GRANT SELECT, INSERT, UPDATE, DELETE ON notes TO clerk; SET ROLE clerk",
  );
  try {
    await postgres.exec(
      "SET app.user_id = 'ada'; INSERT INTO notes VALUES (1, 'a', NULL); UPDATE notes SET body = 'a'",
    );
    await postgres.exec("UPDATE notes SET body = 'b'; DELETE FROM notes");
    expect(await failureOf("DELETE FROM audit_entries")).toMatch(/permission denied/);
  } finally {
    await postgres.exec("RESET ROLE; RESET app.user_id");
  }
  const trail =
    "SELECT table_name, action, old_row ->> 'body' AS a, new_row ->> 'body' AS b, changed_by FROM audit_entries ORDER BY id";
  expect(await rows(trail)).toEqual([
    "public.notes insert null a ada",
    "public.notes update a b ada",
    "public.notes delete b null ada",
  ]);
  await postgres.exec("DROP OWNED BY clerk; DROP ROLE clerk");
});

test("a second table joins the trail that is there", async () => {
  const first = applyPatternTo(read(`${notes} CREATE TABLE tasks (id int PRIMARY KEY);`).catalog, {
    pattern: "audit-trail",
    selected: ["public.notes"],
  });
  const second = applyPatternTo(first.after, { pattern: "audit-trail", selected: ["public.tasks"] });
  expect(second.lines).toEqual(["Add trigger public.tasks.write_audit"]);
});

test("the state of any time before can be read from the versions", async () => {
  await built(notes, { pattern: "version-history", selected: ["public.notes"] });
  await postgres.exec("INSERT INTO notes (id, body) VALUES (1, 'a')");
  await postgres.exec("UPDATE notes SET body = 'b'");
  await postgres.exec("UPDATE notes SET body = 'b'");
  await postgres.exec("UPDATE notes SET body = 'c'");
  await postgres.exec("DELETE FROM notes");
  expect(await rows("SELECT id, body FROM notes_history ORDER BY valid_from")).toEqual(["1 a", "1 b", "1 c"]);
  const gaps =
    "SELECT count(*) FROM notes_history a JOIN notes_history b ON b.valid_from = a.valid_to WHERE a.valid_from < a.valid_to";
  expect(await rows(gaps)).toEqual(["2"]);
});

test("a session sees and writes the rows of its tenant only, and refers to no other's", async () => {
  await built(
    `CREATE TABLE projects (id int PRIMARY KEY, name text NOT NULL);
     CREATE TABLE tasks (id int PRIMARY KEY, project_id int REFERENCES projects ON DELETE SET NULL);
     CREATE INDEX ON tasks (project_id);
     CREATE VIEW named AS SELECT name FROM projects;`,
    { pattern: "tenant-isolation", selected: ["public.projects", "public.tasks"] },
  );
  await postgres.exec(`INSERT INTO tenants (name) VALUES ('one'), ('two');
    CREATE ROLE program; GRANT ALL ON ALL TABLES IN SCHEMA public TO program; SET ROLE program`);
  try {
    await postgres.exec(
      "SET app.tenant_id = '1'; INSERT INTO projects (id, name) VALUES (1, 'a'); INSERT INTO tasks (id, project_id) VALUES (1, 1)",
    );
    await postgres.exec("SET app.tenant_id = '2'; INSERT INTO projects (id, name) VALUES (2, 'b')");
    expect(await rows("SELECT id, tenant_id FROM projects")).toEqual(["2 2"]);
    expect(await rows("SELECT name FROM named")).toEqual(["b"]);
    expect(await rows("WITH d AS (DELETE FROM tasks RETURNING 1) SELECT count(*) FROM d")).toEqual(["0"]);
    expect(await failureOf("INSERT INTO projects (id, tenant_id, name) VALUES (3, 1, 'c')")).toMatch(
      /row-level security/,
    );
    expect(await failureOf("INSERT INTO tasks (id, project_id) VALUES (2, 1)")).toMatch(/foreign key/);
    await postgres.exec("RESET app.tenant_id");
    expect(await rows("SELECT count(*) FROM projects")).toEqual(["0"]);
    await postgres.exec("SET app.tenant_id = '1'; DELETE FROM projects");
    expect(await rows("SELECT id, tenant_id, project_id FROM tasks")).toEqual(["1 1 null"]);
  } finally {
    await postgres.exec("RESET ROLE; RESET app.tenant_id; DROP OWNED BY program; DROP ROLE program");
  }
});

test("a word is found in another form, the title before the body, and by the index", async () => {
  await built("CREATE TABLE posts (id int PRIMARY KEY, title varchar(80) NOT NULL, body text);", {
    pattern: "full-text-search",
    selected: ["public.posts"],
  });
  await postgres.exec(
    "INSERT INTO posts VALUES (1, 'Weather', 'it was raining'), (2, 'Rain', NULL), (3, 'Sun', 'dry')",
  );
  const ranked =
    "SELECT id FROM posts, to_tsquery('english', 'rain') q WHERE search @@ q ORDER BY ts_rank(search, q) DESC";
  expect(await rows(ranked)).toEqual(["2", "1"]);
  await postgres.exec("UPDATE posts SET body = 'rainy' WHERE id = 3; SET enable_seqscan = off");
  const plan = await rows("EXPLAIN SELECT id FROM posts WHERE search @@ to_tsquery('english', 'rain')");
  expect(plan.join(" ")).toContain("posts_search_idx");
});

test.each(["PostgreSQL 18", "before PostgreSQL 18"])(
  "ids made on %s are uuids of version 7 that follow the time",
  async (server) => {
    await built(
      "CREATE TABLE a (id bigserial PRIMARY KEY, n int); CREATE TABLE b (a_id bigint NOT NULL REFERENCES a); CREATE INDEX ON b (a_id);",
      { pattern: "uuid-keys", selected: ["public.a"], options: { server } },
    );
    await postgres.exec(
      "INSERT INTO a (n) VALUES (1); SELECT pg_sleep(0.01); INSERT INTO a (n) VALUES (2); INSERT INTO b SELECT id FROM a",
    );
    expect(await rows("SELECT n, uuid_extract_version(id) FROM a ORDER BY id")).toEqual(["1 7", "2 7"]);
    const late =
      "SELECT count(*) FROM a WHERE abs(extract(epoch FROM now() - uuid_extract_timestamp(id))) > 5";
    expect(await rows(late)).toEqual(["0"]);
    expect(await rows("SELECT count(*) FROM a JOIN b ON a.id = a_id")).toEqual(["2"]);
  },
);

test("the rows of the list are those of the enum, and no other value is taken", async () => {
  const { after, remarks } = await built(
    "CREATE TYPE mood AS ENUM ('glad', 'it''s ok'); CREATE TABLE days (id int PRIMARY KEY, mood mood NOT NULL DEFAULT 'glad');",
    { pattern: "lookup-table", selected: ["public.days.mood"] },
  );
  expect(after.all("enum")).toEqual([]);
  await postgres.exec(remarks[0]?.sql ?? "");
  await postgres.exec("INSERT INTO days VALUES (1, 'it''s ok'); INSERT INTO days (id) VALUES (2)");
  expect(await rows("SELECT days.id, position FROM days JOIN moods ON code = mood ORDER BY 1")).toEqual([
    "1 2",
    "2 1",
  ]);
  expect(await failureOf("INSERT INTO days VALUES (3, 'sad')")).toMatch(/foreign key/);
});

test("a row leads to exactly one of the tables, and goes with it", async () => {
  const sql =
    "CREATE TABLE posts (id int PRIMARY KEY); CREATE TABLE photos (id int PRIMARY KEY); CREATE TABLE comments (id int PRIMARY KEY, subject_id int NOT NULL, subject_type text NOT NULL CHECK (subject_type IN ('Post', 'Photo')));";
  const wish = { pattern: "exclusive-arcs", selected: ["public.comments"] };
  await built(sql, wish);
  await postgres.exec(
    "INSERT INTO posts VALUES (1); INSERT INTO photos VALUES (1); INSERT INTO comments (id, post_id) VALUES (1, 1)",
  );
  expect(await failureOf("INSERT INTO comments (id, post_id, photo_id) VALUES (2, 1, 1)")).toMatch(
    /check constraint/,
  );
  expect(await failureOf("INSERT INTO comments (id) VALUES (2)")).toMatch(/check constraint/);
  expect(await failureOf("INSERT INTO comments (id, photo_id) VALUES (2, 7)")).toMatch(/foreign key/);
  await postgres.exec("DELETE FROM posts");
  expect(await rows("SELECT count(*) FROM comments")).toEqual(["0"]);
});

test("the statements that lead rows over move each to its table", async () => {
  const sql =
    "CREATE TABLE posts (id int PRIMARY KEY); CREATE TABLE photos (id int PRIMARY KEY); CREATE TABLE comments (id int PRIMARY KEY, subject_id int NOT NULL, subject_type text NOT NULL CHECK (subject_type IN ('Post', 'Photo')));";
  const { remarks } = applyPatternTo(read(sql).catalog, {
    pattern: "exclusive-arcs",
    selected: ["public.comments"],
  });
  await postgres.exec(`${sql} INSERT INTO comments VALUES (1, 5, 'Post'), (2, 6, 'Photo');
    ALTER TABLE comments ADD post_id int, ADD photo_id int`);
  await postgres.exec(remarks[0]?.sql ?? "");
  expect(await rows("SELECT id, post_id, photo_id FROM comments ORDER BY 1")).toEqual([
    "1 5 null",
    "2 null 6",
  ]);
});

test("a row goes to its month, and any other to the rest", async () => {
  await built(
    "CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now(), what text NOT NULL);",
    { pattern: "monthly-partitions", selected: ["public.events"], options: { from: "2026-11", months: 3 } },
  );
  await postgres.exec(
    "SET timezone = 'UTC'; INSERT INTO events (created_at, what) VALUES ('2026-11-30', 'a'), ('2027-01-01', 'b'), ('2030-05-05', 'c')",
  );
  expect(await rows("SELECT what, tableoid::regclass FROM events ORDER BY 1")).toEqual([
    "a events_2026_11",
    "b events_2027_01",
    "c events_rest",
  ]);
});
