import type { ForeignLanguage } from "../language.ts";
import { csv } from "./csv.ts";
import { dbml } from "./dbml.ts";
import { prisma } from "./prisma.ts";

/** Languages other than SQL that a schema is read from. */
export const foreignLanguages: readonly ForeignLanguage[] = [dbml, prisma, csv];
