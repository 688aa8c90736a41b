import { STUB_NAMESPACE } from "../../core/introspect/stub-namespace.ts";

/** A name as PostgreSQL prints it in messages, quoted where it was not. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * SQL that makes a stand-in for a type of an extension that is not here: a text in disguise. Its modifier, such as
 * `Point,4326`, becomes the hash of its text, so that equal modifiers stay equal and others differ; two casts and the
 * category of strings give it the operators and index methods of text.
 */
export function stubTypeSql(namespace: string, name: string): string {
  const type = `${quoted(namespace)}.${quoted(name)}`;
  const support = (purpose: string) => `${STUB_NAMESPACE}.${quoted(`${name}_${purpose}`)}`;
  const routine = "LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE";
  return `
CREATE SCHEMA IF NOT EXISTS ${STUB_NAMESPACE};
CREATE TYPE ${type};
CREATE FUNCTION ${support("in")}(cstring) RETURNS ${type} ${routine} AS 'textin';
CREATE FUNCTION ${support("out")}(${type}) RETURNS cstring ${routine} AS 'textout';
CREATE OR REPLACE FUNCTION ${STUB_NAMESPACE}.modifier(cstring[]) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT
  AS 'BEGIN RETURN hashtext(lower(array_to_string($1, '',''))) & 2147483647; END';
CREATE TYPE ${type} (
  INPUT = ${support("in")}, OUTPUT = ${support("out")}, TYPMOD_IN = ${STUB_NAMESPACE}.modifier,
  STORAGE = extended, COLLATABLE = true, CATEGORY = 'S'
);
CREATE CAST (${type} AS text) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (text AS ${type}) WITHOUT FUNCTION AS ASSIGNMENT;`;
}
