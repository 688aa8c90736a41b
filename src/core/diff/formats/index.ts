import type { Format } from "../format.ts";
import { alembicFormat } from "./alembic.ts";
import { atlasFormat } from "./atlas.ts";
import { dbmateFormat } from "./dbmate.ts";
import { djangoFormat } from "./django.ts";
import { drizzleFormat } from "./drizzle.ts";
import { flywayFormat } from "./flyway.ts";
import { golangMigrateFormat } from "./golang-migrate.ts";
import { gooseFormat } from "./goose.ts";
import { knexFormat } from "./knex.ts";
import { liquibaseFormat } from "./liquibase.ts";
import { nodePgMigrateFormat } from "./node-pg-migrate.ts";
import { plainFormat } from "./plain.ts";
import { prismaFormat } from "./prisma.ts";
import { railsFormat } from "./rails.ts";
import { sqitchFormat } from "./sqitch.ts";
import { supabaseFormat } from "./supabase.ts";

/** Every format of migrations, in the order in which they are offered. */
export const formats: readonly Format[] = [
  plainFormat,
  supabaseFormat,
  dbmateFormat,
  golangMigrateFormat,
  flywayFormat,
  gooseFormat,
  nodePgMigrateFormat,
  knexFormat,
  sqitchFormat,
  alembicFormat,
  prismaFormat,
  drizzleFormat,
  railsFormat,
  djangoFormat,
  liquibaseFormat,
  atlasFormat,
];
