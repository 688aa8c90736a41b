import { expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import type { Observed } from "../../introspect/observed.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import type { Rendering, Target } from "../target.ts";
import { sqlalchemyTarget } from "../targets/sqlalchemy.ts";
import { typeormTarget } from "../targets/typeorm.ts";

const sql = `
CREATE DOMAIN short AS text;
CREATE TABLE person (id int PRIMARY KEY, name text, mail text);
CREATE VIEW shorts AS SELECT name::short AS name FROM person;
CREATE VIEW public.plain AS SELECT person.mail AS short, id FROM person;
CREATE MATERIALIZED VIEW mails AS SELECT mail, count(*) FROM person GROUP BY mail;
CREATE UNIQUE INDEX mails_one ON mails (mail);
CREATE INDEX mails_many ON mails (count DESC);
`;

const text = { namespace: "pg_catalog", name: "text", kind: "base", array: false } as const;

const observed: Observed = {
  relations: [
    {
      ...{ namespace: "public", name: "mails", kind: "materialized view", writable: false },
      columns: ["mail", "count"].map((name) => ({
        ...{ name, type: text, nullable: true, updatable: false, origin: null },
      })),
    },
  ],
  ...{ functions: [], composites: [], failures: [] },
};

async function rendered(target: Target): Promise<Rendering> {
  const rendering = target.render((await sqlReader())(sql).catalog, {}, observed);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering;
}

test("SQLAlchemy makes views that cast to domains, and indexes of materialized views after them", async () => {
  const { files, losses } = await rendered(sqlalchemyTarget);
  const statements = files[0]?.text.match(/(?<="after_create",\s+sa\.DDL\(\s*").*(?=")/g);
  expect(statements?.map((each) => /^[A-Z ]+ [\w.]+(?: ON \S+)?/.exec(each)?.[0])).toEqual([
    "CREATE MATERIALIZED VIEW public.mails",
    "CREATE UNIQUE INDEX mails_one ON public.mails",
    "CREATE INDEX mails_many ON public.mails",
    "CREATE VIEW public.plain",
    "CREATE VIEW public.shorts",
  ]);
  expect(losses.filter(({ message }) => !message.startsWith("Its columns"))).toEqual([]);
});

test("TypeORM makes plain indexes of materialized views, and no view that casts to a domain", async () => {
  const { files, losses } = await rendered(typeormTarget);
  expect(files[0]?.text).toContain(
    '@Index("mails_one", ["mail"], { unique: true })\n@Index("mails_many", { synchronize: false })\nexport class Mail',
  );
  expect(losses.filter(({ at }) => /mails_|short|plain/.test(at)).map(({ at }) => at)).toEqual([
    "public.mails.mails_many",
    "public.plain",
    "public.short",
    "public.shorts",
    "public.shorts",
  ]);
});
