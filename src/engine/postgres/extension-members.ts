/** Types that well-known extensions define, so that a script without its CREATE EXTENSION can still be run. */
export const extensionOfType: ReadonlyMap<string, string> = new Map(
  Object.entries({
    postgis: ["geometry", "geography", "box2d", "box3d", "geometry_dump"],
    postgis_raster: ["raster"],
    vector: ["vector", "halfvec", "sparsevec"],
    citext: ["citext"],
    hstore: ["hstore"],
    ltree: ["ltree", "lquery", "ltxtquery"],
    cube: ["cube"],
    seg: ["seg"],
    isn: ["ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc"],
    intarray: ["query_int"],
    hll: ["hll"],
  }).flatMap(([extension, types]) => types.map((type): [string, string] => [type, extension])),
);

/** Functions that well-known extensions define and that defaults and indexes call. */
export const extensionOfFunction: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "uuid-ossp": [
      "uuid_generate_v1",
      "uuid_generate_v1mc",
      "uuid_generate_v3",
      "uuid_generate_v4",
      "uuid_generate_v5",
    ],
    pgcrypto: [
      "gen_random_bytes",
      "crypt",
      "gen_salt",
      "digest",
      "hmac",
      "pgp_sym_encrypt",
      "pgp_sym_decrypt",
    ],
    unaccent: ["unaccent"],
    pg_trgm: ["similarity", "word_similarity", "show_trgm"],
    moddatetime: ["moddatetime"],
  }).flatMap(([extension, functions]) => functions.map((name): [string, string] => [name, extension])),
);

/** Operator classes that well-known extensions define. */
export const extensionOfOperatorClass: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gin_trgm_ops: "pg_trgm",
    gist_trgm_ops: "pg_trgm",
    gist_ltree_ops: "ltree",
    gin__int_ops: "intarray",
  }),
);
