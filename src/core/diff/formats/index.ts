import type { Format } from "../format.ts";
import { dbmateFormat } from "./dbmate.ts";
import { flywayFormat } from "./flyway.ts";
import { golangMigrateFormat } from "./golang-migrate.ts";
import { gooseFormat } from "./goose.ts";
import { knexFormat } from "./knex.ts";
import { nodePgMigrateFormat } from "./node-pg-migrate.ts";
import { plainFormat } from "./plain.ts";
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
];
