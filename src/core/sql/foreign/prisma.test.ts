import { beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { catalogOf } from "../../document/catalog.ts";
import { prismaSql } from "../../testing/mappers/prisma-sql.ts";
import { importSql } from "../import/import-sql.ts";
import type { SqlParser } from "../import/parser.ts";
import { printScript } from "../print/print-script.ts";
import { importForeign } from "./import-foreign.ts";
import { prisma } from "./languages/prisma.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

const schema = `generator client {
  provider = "prisma-client"
}

datasource db {
  provider = "postgresql"
}

model User {
  id        Int      @id @default(autoincrement())
  email     String   @unique @db.VarChar(200)
  name      String?  @map("full_name")
  role      Role     @default(ADMIN)
  tags      String[] @default(["a", "b"])
  balance   Decimal  @default(0) @db.Decimal(10, 2)
  data      Json?    @db.JsonB
  createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz(6)
  token     String   @default(dbgenerated("gen_random_uuid()")) @db.Uuid
  posts     Post[]
  edited    Post[]   @relation("Editor")
  groups    Group[]

  @@index([role, createdAt(sort: Desc)])
  @@index([tags], type: Gin)
  @@map("users")
}

model Post {
  author   User  @relation(fields: [authorId], references: [id], onDelete: Cascade)
  authorId Int
  editor   User? @relation("Editor", fields: [editorId], references: [id])
  editorId Int?
  slug     String
  no       BigInt
  score    Float @db.Real
  at       DateTime @updatedAt

  @@id([authorId, slug])
  @@unique([editorId, no])
}

model Group {
  id      String @id
  members User[]
}

enum Role {
  ADMIN @map("admin")
  GUEST

  @@map("user_role")
}
`;

function printed(document: Parameters<typeof catalogOf>[0]): readonly string[] {
  const script = printScript(catalogOf(document), { comments: true, ifNotExists: false, owners: false });
  return script
    .split(/;\n/)
    .map((statement) => statement.replace(/\s+/g, " ").trim())
    .sort();
}

test("a schema becomes what Prisma's own engine makes of it", async () => {
  const { document, ledger } = importForeign(schema, prisma, { parser, mint: countingMint() });
  expect(ledger.map(({ outcome, line, reason }) => [outcome, line, reason])).toEqual([
    ["data", 1, "About Prisma, not the schema."],
    ["data", 5, "About Prisma, not the schema."],
    ["modelled", 9, ""],
    ["modelled", 28, "at: @updatedAt is filled in by Prisma Client, not by the database."],
    ["modelled", 42, ""],
    ["modelled", 47, ""],
  ]);
  // They write the type of an array in capitals.
  const sql = (await prismaSql(schema)).replace("::TEXT[]", "::text[]");
  const theirs = importSql(sql, { parser, mint: countingMint() });
  expect(printed(document)).toEqual(printed(theirs.document));
});

test("what is no schema of Prisma is refused piece by piece", () => {
  const text = `model A {
  id Int @id
  bad
}
type B {
  x Int
}
nothing at all
model C {
  id String @id @default(cuid())
`;
  const { ledger } = importForeign(text, prisma, { parser, mint: countingMint() });
  expect(ledger.map(({ outcome, line, reason }) => [outcome, line, reason])).toEqual([
    ["refused", 3, "“bad” is no field."],
    ["refused", 5, "“type” is not for PostgreSQL."],
    ["refused", 8, "This begins no block."],
    ["refused", 9, "Its closing brace is missing."],
  ]);
});

test("a bracket that is not closed takes only its model with it, and types of other databases are told", () => {
  const text = `model A {
  id Int @id @default(
}
model B {
  id   Int    @id @db.UnsignedInt
  note String @db.LongText
}
`;
  const { document, ledger } = importForeign(text, prisma, { parser, mint: countingMint() });
  expect(ledger.map(({ outcome, line, reason }) => [outcome, line, reason])).toEqual([
    ["refused", 2, "id: a bracket or quote is not closed."],
    [
      ...["modelled", 4],
      "id: @db.UnsignedInt is no type of PostgreSQL: it is integer here. " +
        "note: @db.LongText is no type of PostgreSQL: it is text here.",
    ],
  ]);
  expect(printed(document).join("\n")).toMatch(/note text +NOT NULL/);
});

test("documentation becomes comments, and what only the client fills in is told", () => {
  const text = `/// People
model A {
  /// Their key
  id String @id @default(cuid())
}
`;
  const { document, ledger } = importForeign(text, prisma, { parser, mint: countingMint() });
  expect(printed(document)).toContain(`COMMENT ON TABLE public."A" IS 'People'`);
  expect(printed(document)).toContain(`COMMENT ON COLUMN public."A".id IS 'Their key'`);
  expect(ledger[0]?.reason).toBe("id: cuid() is filled in by Prisma Client, not by the database.");
});
