/** A small schema with what renaming and reference-keeping have to follow. */
export const shop = {
  name: "shop.sql",
  content: `CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE maker (maker_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product (
  product_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  maker_id bigint NOT NULL REFERENCES maker,
  title text NOT NULL,
  price numeric(10,2) NOT NULL CHECK (price > 0 AND price < 100000),
  size size
);
CREATE INDEX product_title_idx ON product (lower(title)) WHERE price > 1;
CREATE VIEW cheap_product AS SELECT product_id, title FROM product WHERE price < 10;
CREATE TABLE tag (tag_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, label text NOT NULL);
`,
} as const;
