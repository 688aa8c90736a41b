import { STUB_NAMESPACE } from "../../core/introspect/stub-namespace.ts";
import type { SqlRunner } from "./sql-runner.ts";

/** A name as PostgreSQL prints it in messages, quoted where it was not. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Modifiers that are more than one number get numbers from here on; PostgreSQL keeps modifiers as numbers. */
const FIRST_NUMBER = 900_000_001;

/**
 * A lone number is its own modifier: `vector(3)`. Any other text gets a number, under which it can be found again;
 * letter case does not tell two texts apart.
 */
const modifiers = `
CREATE SCHEMA IF NOT EXISTS ${STUB_NAMESPACE};
CREATE TABLE IF NOT EXISTS ${STUB_NAMESPACE}.modifier (
  number integer GENERATED ALWAYS AS IDENTITY (START WITH ${FIRST_NUMBER}), words text
);
CREATE OR REPLACE FUNCTION ${STUB_NAMESPACE}.modifier_in(cstring[]) RETURNS integer LANGUAGE plpgsql STRICT AS '
  DECLARE given text := array_to_string($1, '','');
  BEGIN
    IF given ~ ''^d{1,8}$'' THEN RETURN given; END IF;
    INSERT INTO ${STUB_NAMESPACE}.modifier (words)
    SELECT given WHERE NOT EXISTS (SELECT FROM ${STUB_NAMESPACE}.modifier WHERE lower(words) = lower(given));
    RETURN (SELECT number FROM ${STUB_NAMESPACE}.modifier WHERE lower(words) = lower(given));
  END';`;

/**
 * SQL that makes a stand-in for a type of an extension that is not here: a text in disguise. Its modifier, such as
 * `point,4326`, is told as it was written; two casts and the category of strings give it the operators and index methods of
 * text.
 */
export function stubTypeSql(namespace: string, name: string): string {
  const type = `${quoted(namespace)}.${quoted(name)}`;
  const support = (purpose: string) => `${STUB_NAMESPACE}.${quoted(`${name}_${purpose}`)}`;
  const routine = "LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE";
  return `${modifiers}
CREATE TYPE ${type};
CREATE FUNCTION ${support("in")}(cstring) RETURNS ${type} ${routine} AS 'textin';
CREATE FUNCTION ${support("out")}(${type}) RETURNS cstring ${routine} AS 'textout';
CREATE TYPE ${type} (
  INPUT = ${support("in")}, OUTPUT = ${support("out")},
  TYPMOD_IN = ${STUB_NAMESPACE}.modifier_in,
  STORAGE = extended, COLLATABLE = true, CATEGORY = 'S'
);
CREATE CAST (${type} AS text) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (text AS ${type}) WITHOUT FUNCTION AS ASSIGNMENT;`;
}

/**
 * Gives the function that puts the words of modifiers of stand-ins where PostgreSQL wrote their numbers:
 * `geometry(900000001)` → `geometry(point,4326)`.
 */
export async function modifierWords({ query }: SqlRunner): Promise<(text: string) => string> {
  const [there] = await query(`SELECT to_regclass('${STUB_NAMESPACE}.modifier') IS NOT NULL AS stubs`);
  if (there?.stubs !== true) return (text) => text;
  const rows = await query(`SELECT number, words FROM ${STUB_NAMESPACE}.modifier`);
  const words = new Map(rows.map((row) => [String(row.number), String(row.words)]));
  return (text) =>
    text.replace(/\((9\d{8})\)/g, (written, number) => {
      const known = words.get(number);
      return known === undefined ? written : `(${known})`;
    });
}
