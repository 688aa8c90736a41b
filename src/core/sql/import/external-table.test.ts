import { expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";
import { printScript } from "../print/print-script.ts";

const read = await sqlReader();

test("a foreign key to what the file does not create makes an external table with the columns it refers to", () => {
  const { catalog, ledger } = read(
    "create table profile (id uuid references auth.users (id), who text references auth.users (name));",
  );
  const external = catalog.all("table").find((table) => table.external);
  expect(external?.name).toBe("users");
  expect(catalog.namespaceNamed("auth")?.external).toBe(true);
  expect(catalog.columnsOf(external?.id ?? "").map(({ name, type }) => [name, type.base])).toEqual([
    ["id", { kind: "builtin", name: "uuid" }],
    ["name", { kind: "builtin", name: "text" }],
  ]);
  expect(ledger[0]?.reason).toContain("auth.users exists elsewhere");
});

test("an external table is never created, what the file says about it is", () => {
  const { catalog } = read(`
    create table profile (id uuid primary key references auth.users on delete cascade);
    create policy read on storage.objects for select using (true); alter table storage.objects enable row level security;`);
  const script = printScript(catalog);
  expect(script).not.toMatch(/CREATE (SCHEMA|TABLE) (auth|storage)/);
  expect(script).toContain("REFERENCES auth.users (id) ON DELETE CASCADE");
  expect(script).toContain("CREATE POLICY read ON storage.objects");
  expect(script).toContain("ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY");
});

test("a name without a namespace that nothing made is a mistake", () => {
  expect(read("create table t (a int references missing (id))").ledger[0]?.outcome).toBe("refused");
});

test("a trigger may stand on an external table, other changes of it are kept", () => {
  const { catalog, ledger } = read(`
    create function f() returns trigger language plpgsql as $$begin return new; end$$;
    create trigger t after insert on auth.users for each row execute function f(); alter table auth.users add column x int;`);
  expect(catalog.all("trigger").map(({ id }) => catalog.pathOf(id))).toEqual(["auth.users.t"]);
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["modelled", "modelled", "kept"]);
});

test("a table that the file creates after all takes the place of the one it referred to", () => {
  const { catalog, ledger } = read(`
    create table line (order_id int references shop.orders (id)); create table shop.orders (id int primary key, at date);`);
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["modelled", "modelled"]);
  expect(catalog.all("table").map(({ external, name }) => [name, external])).toEqual([
    ["line", false],
    ["orders", false],
  ]);
  expect(catalog.all("foreign-key").map(({ references }) => catalog.pathOf(references))).toEqual([
    "shop.orders",
  ]);
});

test("a comment on an external table is printed, an index on it kept", () => {
  const { catalog } = read(`
    create table p (id int references auth.users (id)); comment on table auth.users is 'who'; create index on auth.users (email);`);
  expect(printScript(catalog)).toContain("COMMENT ON TABLE auth.users IS 'who'");
  expect(catalog.all("kept").map(({ statement }) => statement)).toEqual([
    "create index on auth.users (email)",
  ]);
});

test("whether a trigger of ours on an external table fires is a property of the trigger", () => {
  const { catalog, ledger } = read(`
    create function f() returns trigger language plpgsql as $$begin return new; end$$;
    create trigger t after insert on auth.users for each row execute function f();
    alter table auth.users disable trigger t, disable trigger theirs;`);
  expect(ledger.at(-1)?.outcome).toBe("kept");
  const script = printScript(catalog);
  expect(script.indexOf("DISABLE TRIGGER t;")).toBeGreaterThan(script.indexOf("CREATE TRIGGER t"));
  expect(catalog.all("kept").map(({ statement }) => statement)).toEqual([
    "alter table auth.users disable trigger theirs",
  ]);
});
