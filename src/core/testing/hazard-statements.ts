/** What the measured reference does not have: keys of several columns, partitions at depth, owned sequences, dependents. */
export const hazardSchema = `
CREATE TYPE size AS ENUM ('small', 'large');
CREATE DOMAIN amount AS numeric(10,2) CHECK (VALUE >= 0);
CREATE DOMAIN label AS text;
CREATE TABLE shop (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(20) UNIQUE, note text,
  size size DEFAULT 'small', paid amount, tag label, tags varchar(10)[], codes text[], b bit(4), flag boolean,
  made timestamp, until timestamptz(0), n numeric(8,2), i int, d date, oldest interval, hash bytea, j jsonb);
CREATE SEQUENCE tickets OWNED BY shop.i;
CREATE TABLE visit (shop_id bigint NOT NULL REFERENCES shop, at timestamptz NOT NULL, who text,
  PRIMARY KEY (shop_id, at));
CREATE TABLE remark (shop_id bigint, at timestamptz, body text NOT NULL DEFAULT '',
  CONSTRAINT remark_visit FOREIGN KEY (shop_id, at) REFERENCES visit, CONSTRAINT body_short CHECK (length(body) < 200));
CREATE INDEX remark_body ON remark (lower(body));
CREATE INDEX remark_some ON remark (at) WHERE body <> '';
CREATE TABLE event (id bigint NOT NULL, at date NOT NULL, kind text, shop_id bigint REFERENCES shop) PARTITION BY RANGE (at);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (kind);
CREATE TABLE event_2a PARTITION OF event_2 FOR VALUES IN ('a');
CREATE INDEX event_kind ON event (kind);
CREATE TABLE event_new (id bigint NOT NULL, at date NOT NULL, kind text, shop_id bigint);
CREATE TABLE base (id int, name text); CREATE TABLE orphan (id int, name text, more int);
CREATE TABLE log (at int, who int, line text) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10) PARTITION BY LIST (who);
CREATE TABLE log_1a PARTITION OF log_1 FOR VALUES IN (1);
CREATE TABLE log_new (at int NOT NULL, who int, line text); CREATE INDEX log_new_line ON log_new (line);
CREATE INDEX log_line ON log (line); CREATE TABLE heir (extra int) INHERITS (base);
CREATE TABLE serials (id serial PRIMARY KEY, body text); CREATE TABLE reader (serial_id int REFERENCES serials);
CREATE UNLOGGED TABLE fleeting (id int PRIMARY KEY);
CREATE VIEW shops AS SELECT id, name FROM shop; CREATE VIEW named_shops AS SELECT name FROM shops;
CREATE MATERIALIZED VIEW shop_names AS SELECT name FROM shops; CREATE UNIQUE INDEX shop_names_one ON shop_names (name);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION steady(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TRIGGER stamped BEFORE UPDATE OF who ON visit FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TABLE computed (a int, twice int GENERATED ALWAYS AS (steady(a) * 2) STORED, b int CHECK (b IS NOT NULL AND b > 0));
CREATE TABLE guarded (id int, owner text); ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON guarded USING (owner = current_user);
INSERT INTO shop (name, note, i, b, paid) SELECT 'n' || g, 'x', g, B'1010', g FROM generate_series(1, 50) g;
INSERT INTO visit SELECT g, '2024-01-01' FROM generate_series(1, 50) g;
INSERT INTO remark SELECT g, '2024-01-01', 'b' FROM generate_series(1, 50) g;
INSERT INTO event SELECT g, '2020-05-05', 'a', g FROM generate_series(1, 20) g;
INSERT INTO event_new SELECT g, '2023-05-05', 'a', g FROM generate_series(1, 20) g;
INSERT INTO serials (body) SELECT 'b' FROM generate_series(1, 20); INSERT INTO reader SELECT 1;
INSERT INTO computed (a, b) SELECT g, g FROM generate_series(1, 20) g;
INSERT INTO base SELECT 1, 'a'; INSERT INTO heir SELECT 1, 'a', 1; INSERT INTO fleeting VALUES (1);
`;

/** Statements on that schema, one a line, whose effect on a server is held against what is said of them. */
export const hazardStatements = `
ALTER TABLE shop ADD COLUMN z text DEFAULT 'a' || 'b'
ALTER TABLE shop ADD COLUMN z timestamptz DEFAULT CURRENT_TIMESTAMP
ALTER TABLE shop ADD COLUMN z int DEFAULT nextval('tickets')
ALTER TABLE shop ADD COLUMN z int DEFAULT steady(3)
ALTER TABLE shop ADD COLUMN z amount
ALTER TABLE shop ADD COLUMN z label DEFAULT 'x'
ALTER TABLE shop ADD COLUMN z int NOT NULL
ALTER TABLE shop ADD COLUMN z int NULL, ADD COLUMN y int DEFAULT 4
ALTER TABLE event ADD COLUMN z uuid DEFAULT gen_random_uuid()
ALTER TABLE event ADD COLUMN z int
ALTER TABLE event ADD COLUMN z bigint REFERENCES shop
ALTER TABLE base ADD COLUMN z int CHECK (z > 0)
ALTER TABLE shop DROP COLUMN name
ALTER TABLE shop DROP COLUMN name CASCADE
ALTER TABLE shop DROP COLUMN id
ALTER TABLE shop DROP COLUMN id CASCADE
ALTER TABLE shop DROP COLUMN i
ALTER TABLE shop DROP COLUMN size
ALTER TABLE event DROP COLUMN kind
ALTER TABLE event DROP COLUMN at
ALTER TABLE event DROP COLUMN shop_id
ALTER TABLE base DROP COLUMN name
ALTER TABLE serials DROP COLUMN id
ALTER TABLE serials DROP COLUMN id CASCADE
ALTER TABLE remark DROP COLUMN body
ALTER TABLE remark DROP COLUMN at
ALTER TABLE computed DROP COLUMN a
ALTER TABLE guarded DROP COLUMN owner
ALTER TABLE visit DROP COLUMN who
ALTER TABLE visit RENAME COLUMN who TO whom
ALTER TABLE event RENAME COLUMN kind TO sort
ALTER TABLE base RENAME COLUMN name TO title
ALTER VIEW shops RENAME COLUMN name TO title
ALTER TABLE visit RENAME CONSTRAINT visit_pkey TO visit_key
ALTER TABLE remark RENAME CONSTRAINT body_short TO body_brief
ALTER TABLE visit RENAME CONSTRAINT visit_shop_id_fkey TO visit_shop
ALTER SEQUENCE tickets RENAME TO numbers
ALTER MATERIALIZED VIEW shop_names RENAME TO names
ALTER TRIGGER stamped ON visit RENAME TO marked
ALTER POLICY own ON guarded RENAME TO mine
ALTER TABLE shop ALTER COLUMN name TYPE varchar(40)
ALTER TABLE shop ALTER COLUMN note TYPE varchar
ALTER TABLE shop ALTER COLUMN note TYPE varchar(10)
ALTER TABLE shop ALTER COLUMN note TYPE bpchar
ALTER TABLE shop ALTER COLUMN note TYPE name
ALTER TABLE shop ALTER COLUMN note TYPE bytea
ALTER TABLE shop ALTER COLUMN note TYPE bytea USING note::bytea
ALTER TABLE shop ALTER COLUMN note TYPE text USING note
ALTER TABLE shop ALTER COLUMN note TYPE text USING upper(note)
ALTER TABLE shop ALTER COLUMN note TYPE label
ALTER TABLE shop ALTER COLUMN tag TYPE text
ALTER TABLE shop ALTER COLUMN paid TYPE numeric(10,2)
ALTER TABLE shop ALTER COLUMN paid TYPE numeric(12,2)
ALTER TABLE shop ALTER COLUMN n TYPE amount
ALTER TABLE shop ALTER COLUMN n TYPE numeric(8)
ALTER TABLE shop ALTER COLUMN n TYPE float8
ALTER TABLE shop ALTER COLUMN n TYPE int
ALTER TABLE shop ALTER COLUMN i TYPE oid
ALTER TABLE shop ALTER COLUMN i TYPE boolean
ALTER TABLE shop ALTER COLUMN i TYPE text
ALTER TABLE shop ALTER COLUMN size TYPE text
ALTER TABLE shop ALTER COLUMN flag TYPE int
ALTER TABLE shop ALTER COLUMN flag TYPE text
ALTER TABLE shop ALTER COLUMN tags TYPE varchar[]
ALTER TABLE shop ALTER COLUMN tags TYPE text[]
ALTER TABLE shop ALTER COLUMN tags TYPE varchar(20)[]
ALTER TABLE shop ALTER COLUMN codes TYPE varchar[]
ALTER TABLE shop ALTER COLUMN codes TYPE text
ALTER TABLE shop ALTER COLUMN note TYPE text[]
ALTER TABLE shop ALTER COLUMN b TYPE varbit
ALTER TABLE shop ALTER COLUMN b TYPE bit(8)
ALTER TABLE shop ALTER COLUMN made TYPE timestamp(6)
ALTER TABLE shop ALTER COLUMN made TYPE timestamp(0)
ALTER TABLE shop ALTER COLUMN made TYPE date
ALTER TABLE shop ALTER COLUMN until TYPE timestamptz
ALTER TABLE shop ALTER COLUMN until TYPE timestamptz(3)
ALTER TABLE shop ALTER COLUMN d TYPE timestamp
ALTER TABLE shop ALTER COLUMN oldest TYPE interval(6)
ALTER TABLE shop ALTER COLUMN oldest TYPE interval(2)
ALTER TABLE shop ALTER COLUMN oldest TYPE interval day to second
ALTER TABLE shop ALTER COLUMN oldest TYPE interval second(3)
ALTER TABLE shop ALTER COLUMN j TYPE text
ALTER TABLE shop ALTER COLUMN j TYPE int
ALTER TABLE shop ALTER COLUMN hash TYPE text
ALTER TABLE remark ALTER COLUMN body TYPE varchar
ALTER TABLE remark ALTER COLUMN body TYPE text COLLATE "C"
ALTER TABLE remark ALTER COLUMN shop_id TYPE numeric
ALTER TABLE visit ALTER COLUMN shop_id TYPE numeric
ALTER TABLE visit ALTER COLUMN who TYPE varchar
ALTER TABLE reader ALTER COLUMN serial_id TYPE bigint
ALTER TABLE serials ALTER COLUMN id TYPE bigint
ALTER TABLE computed ALTER COLUMN a TYPE bigint
ALTER TABLE computed ALTER COLUMN twice TYPE bigint
ALTER TABLE guarded ALTER COLUMN owner TYPE varchar
ALTER TABLE event ALTER COLUMN id TYPE numeric
ALTER TABLE event ALTER COLUMN kind TYPE varchar
ALTER TABLE base ALTER COLUMN name TYPE varchar
ALTER TABLE base ALTER COLUMN name TYPE varchar(9)
ALTER TABLE shop ALTER COLUMN note SET NOT NULL
ALTER TABLE event ALTER COLUMN kind SET NOT NULL
ALTER TABLE computed ALTER COLUMN b SET NOT NULL
ALTER TABLE base ALTER COLUMN name SET DEFAULT 'x'
ALTER TABLE event ALTER COLUMN kind SET STATISTICS 100
ALTER TABLE event ALTER COLUMN id DROP NOT NULL
ALTER TABLE shop ALTER COLUMN note SET (n_distinct = 5)
ALTER TABLE shop ALTER COLUMN id SET GENERATED BY DEFAULT
ALTER TABLE shop ALTER COLUMN id DROP IDENTITY
ALTER TABLE shop ALTER COLUMN i ADD GENERATED ALWAYS AS IDENTITY
ALTER TABLE computed ALTER COLUMN twice DROP EXPRESSION
ALTER TABLE shop ADD CHECK (i > 0)
ALTER TABLE event ADD CHECK (id > 0)
ALTER TABLE event ADD CHECK (id > 0) NOT VALID
ALTER TABLE base ADD CHECK (id > 0)
ALTER TABLE base ADD CHECK (id > 0) NO INHERIT
ALTER TABLE event ADD CONSTRAINT event_key PRIMARY KEY (id, at, kind)
ALTER TABLE shop ADD UNIQUE (i, note)
ALTER TABLE shop ADD FOREIGN KEY (i) REFERENCES serials
ALTER TABLE event_new ADD FOREIGN KEY (shop_id) REFERENCES shop NOT VALID
ALTER TABLE remark DROP CONSTRAINT remark_visit
ALTER TABLE visit DROP CONSTRAINT visit_pkey
ALTER TABLE visit DROP CONSTRAINT visit_pkey CASCADE
ALTER TABLE shop DROP CONSTRAINT shop_name_key
ALTER TABLE event DROP CONSTRAINT event_shop_id_fkey
ALTER TABLE remark DROP CONSTRAINT body_short, ADD CONSTRAINT body_short CHECK (length(body) < 300)
ALTER TABLE remark ALTER CONSTRAINT remark_visit DEFERRABLE
ALTER TABLE remark VALIDATE CONSTRAINT body_short
ALTER TABLE event ATTACH PARTITION event_new FOR VALUES FROM ('2023-01-01') TO ('2024-01-01')
ALTER TABLE event DETACH PARTITION event_1
ALTER TABLE event DETACH PARTITION event_2
ALTER TABLE heir NO INHERIT base
ALTER TABLE orphan INHERIT base
ALTER TABLE log DETACH PARTITION log_1
ALTER TABLE log ATTACH PARTITION log_new FOR VALUES FROM (20) TO (30)
ALTER TABLE log ADD PRIMARY KEY (at, who)
DROP TABLE log_1
ALTER TABLE log DROP COLUMN line
ALTER TABLE reader SET UNLOGGED
ALTER TABLE visit DISABLE TRIGGER ALL
ALTER TABLE visit ENABLE ALWAYS TRIGGER stamped
ALTER TABLE guarded DISABLE ROW LEVEL SECURITY
ALTER TABLE visit REPLICA IDENTITY USING INDEX visit_pkey
ALTER TABLE shop OWNER TO pg_monitor
ALTER TABLE serials OWNER TO pg_monitor
ALTER TABLE event OWNER TO pg_monitor
ALTER TABLE fleeting SET LOGGED
ALTER TABLE serials SET UNLOGGED
ALTER TABLE fleeting SET UNLOGGED
ALTER TABLE shop SET (autovacuum_vacuum_scale_factor = 0.1, fillfactor = 80)
ALTER TABLE shop SET (user_catalog_table = true)
ALTER TABLE shop RESET (fillfactor)
ALTER TABLE shop CLUSTER ON shop_pkey
ALTER INDEX remark_body SET (fillfactor = 70)
ALTER INDEX remark_body SET (deduplicate_items = off)
ALTER VIEW shops SET (security_barrier = true)
ALTER VIEW shops OWNER TO pg_monitor
ALTER VIEW shops ALTER COLUMN name SET DEFAULT 'x'
ALTER SEQUENCE tickets OWNED BY shop.id
ALTER SEQUENCE tickets OWNED BY NONE
ALTER SEQUENCE tickets RESTART
ALTER TABLE visit SET SCHEMA information_schema
ALTER TABLE serials SET SCHEMA information_schema
ALTER VIEW shops SET SCHEMA information_schema
ALTER DOMAIN amount ADD CHECK (VALUE < 1000000)
ALTER DOMAIN label SET NOT NULL
ALTER DOMAIN label ADD CHECK (VALUE <> '') NOT VALID
ALTER DOMAIN amount DROP CONSTRAINT amount_check
ALTER TYPE size ADD VALUE 'medium' BEFORE 'large'
ALTER TYPE size RENAME VALUE 'small' TO 'tiny'
CREATE TABLE fresh (id int PRIMARY KEY, shop_id bigint REFERENCES shop, other int REFERENCES serials)
CREATE TABLE fresh PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
CREATE TABLE fresh PARTITION OF event DEFAULT
CREATE TABLE fresh () INHERITS (base)
CREATE TABLE fresh (LIKE event_new, x int)
CREATE TABLE fresh AS SELECT * FROM named_shops
CREATE TABLE fresh AS SELECT * FROM shops WITH NO DATA
CREATE INDEX fresh ON event (id)
CREATE INDEX fresh ON event_1 (kind)
CREATE INDEX ON visit (who)
CREATE UNIQUE INDEX fresh ON shop (i)
CREATE INDEX fresh ON shop_names (lower(name))
CREATE VIEW fresh AS SELECT * FROM shops JOIN visit ON visit.shop_id = shops.id
CREATE VIEW fresh AS WITH visit AS (SELECT 1 AS one) SELECT * FROM visit
CREATE OR REPLACE VIEW shops AS SELECT id, name, note FROM shop
CREATE OR REPLACE VIEW shops AS SELECT name, id FROM shop
CREATE MATERIALIZED VIEW fresh AS SELECT name FROM shops
CREATE MATERIALIZED VIEW fresh AS SELECT name FROM shops WITH NO DATA
CREATE TRIGGER fresh AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE TRIGGER fresh AFTER INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION stamp()
CREATE TRIGGER fresh INSTEAD OF UPDATE ON shops FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE CONSTRAINT TRIGGER fresh AFTER INSERT ON visit FROM shop FOR EACH ROW EXECUTE FUNCTION stamp()
CREATE RULE fresh AS ON INSERT TO shops DO INSTEAD NOTHING
CREATE STATISTICS fresh ON name, note FROM shop
CREATE SEQUENCE fresh OWNED BY visit.who
CREATE PUBLICATION fresh FOR TABLE visit, shop
CREATE POLICY fresh ON shop USING (true)
CREATE EXTENSION pg_trgm
CREATE FUNCTION fresh() RETURNS int LANGUAGE sql AS 'SELECT 1'
CREATE SCHEMA fresh
DROP TABLE shop
DROP TABLE shop CASCADE
DROP TABLE remark
DROP TABLE visit CASCADE
DROP TABLE event
DROP TABLE event_2
DROP TABLE event_2a
DROP TABLE base
DROP TABLE base CASCADE
DROP TABLE heir
DROP TABLE serials CASCADE
DROP TABLE guarded
DROP TABLE remark, visit
DROP TABLE IF EXISTS nothing_here
DROP VIEW shops
DROP VIEW shops CASCADE
DROP VIEW named_shops
DROP MATERIALIZED VIEW shop_names
DROP INDEX event_kind
DROP INDEX event_1_kind_idx
DROP INDEX remark_body, remark_some
DROP INDEX shop_names_one
DROP INDEX visit_pkey
DROP SEQUENCE tickets
DROP SEQUENCE serials_id_seq
DROP SEQUENCE serials_id_seq CASCADE
DROP TYPE size
DROP TYPE size CASCADE
DROP DOMAIN label CASCADE
DROP FUNCTION stamp()
DROP FUNCTION stamp() CASCADE
DROP FUNCTION steady(int)
DROP FUNCTION steady(int) CASCADE
DROP TRIGGER stamped ON visit
DROP POLICY own ON guarded
COMMENT ON VIEW shops IS 'x'
COMMENT ON COLUMN shops.name IS 'x'
COMMENT ON TRIGGER stamped ON visit IS 'x'
COMMENT ON POLICY own ON guarded IS 'x'
COMMENT ON SEQUENCE tickets IS 'x'
COMMENT ON TYPE size IS 'x'
COMMENT ON FUNCTION stamp() IS 'x'
TRUNCATE serials
TRUNCATE serials CASCADE
TRUNCATE event
TRUNCATE reader, serials
LOCK TABLE event IN SHARE MODE
LOCK TABLE base
INSERT INTO base SELECT 1, name FROM shops
UPDATE event SET kind = kind WHERE id = 3
UPDATE base SET name = 'x' FROM shop WHERE shop.i = base.id
DELETE FROM remark WHERE at < now()
REINDEX TABLE remark
REINDEX INDEX remark_body
CLUSTER visit USING visit_pkey
ANALYZE event
REFRESH MATERIALIZED VIEW shop_names
REFRESH MATERIALIZED VIEW CONCURRENTLY shop_names
GRANT SELECT ON shop TO pg_monitor
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor
CREATE INDEX CONCURRENTLY ON visit (who)
DROP INDEX CONCURRENTLY remark_body
REINDEX TABLE CONCURRENTLY visit
VACUUM visit
CREATE DATABASE elsewhere
ALTER SYSTEM SET work_mem = '8MB'
`
  .trim()
  .split("\n");
