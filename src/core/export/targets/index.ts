import type { Target } from "../target.ts";
import { csvTarget } from "./csv.ts";
import { dbmlTarget } from "./dbml.ts";
import { designTarget } from "./design.ts";
import { djangoTarget } from "./django.ts";
import { doctrineTarget } from "./doctrine.ts";
import { driftTarget } from "./drift.ts";
import { drizzleTarget } from "./drizzle.ts";
import { graphvizTarget } from "./graphviz.ts";
import { jsonSchemaTarget } from "./json-schema.ts";
import { kyselyTarget } from "./kysely.ts";
import { laravelTarget } from "./laravel.ts";
import { markdownTarget } from "./markdown.ts";
import { mermaidTarget } from "./mermaid.ts";
import { mongodbTarget } from "./mongodb.ts";
import { mysqlTarget } from "./mysql.ts";
import { pdfTarget } from "./pdf.ts";
import { plantumlTarget } from "./plantuml.ts";
import { prismaTarget } from "./prisma.ts";
import { sequelizeTarget } from "./sequelize.ts";
import { sqlTarget } from "./sql.ts";
import { sqlalchemyTarget } from "./sqlalchemy.ts";
import { sqliteTarget } from "./sqlite.ts";
import { supabaseTarget } from "./supabase.ts";
import { svgTarget } from "./svg.ts";
import { typeormTarget } from "./typeorm.ts";
import { typescriptTarget } from "./typescript.ts";
import { valibotTarget } from "./valibot.ts";
import { zodTarget } from "./zod.ts";

/** Every target, in the order in which they are offered. */
export const targets: readonly Target[] = [
  sqlTarget,
  typescriptTarget,
  supabaseTarget,
  zodTarget,
  valibotTarget,
  kyselyTarget,
  drizzleTarget,
  prismaTarget,
  typeormTarget,
  sequelizeTarget,
  sqlalchemyTarget,
  djangoTarget,
  laravelTarget,
  doctrineTarget,
  driftTarget,
  jsonSchemaTarget,
  mongodbTarget,
  mysqlTarget,
  sqliteTarget,
  dbmlTarget,
  mermaidTarget,
  plantumlTarget,
  graphvizTarget,
  markdownTarget,
  csvTarget,
  svgTarget,
  pdfTarget,
  designTarget,
];
