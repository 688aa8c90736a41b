import type { Template } from "../template.ts";

/** An order system with variants, stock and shipments. */
export const shop: Template = {
  id: "shop",
  title: "Shop",
  sentence:
    "Customers order variants of products; stock is counted by warehouse, orders are paid and shipped.",
  tables: 11,
  sql: `CREATE TYPE order_status AS ENUM ('cart', 'placed', 'paid', 'shipped', 'cancelled');
CREATE TYPE payment_status AS ENUM ('pending', 'captured', 'refunded', 'failed');

CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  full_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON customers (lower(email));

CREATE TABLE addresses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
  street text NOT NULL,
  postal_code text NOT NULL,
  city text NOT NULL,
  country_code text NOT NULL,
  CHECK (country_code ~ '^[A-Z]{2}$')
);
COMMENT ON COLUMN addresses.country_code IS 'Two letters, ISO 3166-1.';
CREATE INDEX ON addresses (customer_id);

CREATE TABLE categories (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES categories ON DELETE RESTRICT,
  name text NOT NULL UNIQUE
);
CREATE INDEX ON categories (parent_id);

CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  category_id bigint NOT NULL REFERENCES categories ON DELETE RESTRICT,
  name text NOT NULL,
  description text,
  discontinued_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON products (category_id);

CREATE TABLE variants (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  sku text NOT NULL UNIQUE,
  label text NOT NULL,
  price numeric(12, 2) NOT NULL CHECK (price >= 0)
);
COMMENT ON TABLE variants IS 'What is really sold: a product in one size and colour.';
CREATE INDEX ON variants (product_id);

CREATE TABLE warehouses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE stock_levels (
  warehouse_id bigint NOT NULL REFERENCES warehouses ON DELETE RESTRICT,
  variant_id bigint NOT NULL REFERENCES variants ON DELETE CASCADE,
  quantity integer NOT NULL DEFAULT 0 CHECK (quantity >= 0),
  PRIMARY KEY (warehouse_id, variant_id)
);
CREATE INDEX ON stock_levels (variant_id);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE RESTRICT,
  ship_to_id bigint REFERENCES addresses ON DELETE RESTRICT,
  status order_status NOT NULL DEFAULT 'cart',
  placed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (status = 'cart' OR placed_at IS NOT NULL)
);
COMMENT ON TABLE orders IS 'An order, from the cart to its delivery.';
CREATE INDEX ON orders (customer_id);
CREATE INDEX ON orders (ship_to_id);

CREATE TABLE order_lines (
  order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
  variant_id bigint NOT NULL REFERENCES variants ON DELETE RESTRICT,
  quantity integer NOT NULL CHECK (quantity > 0),
  unit_price numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
  PRIMARY KEY (order_id, variant_id)
);
COMMENT ON COLUMN order_lines.unit_price IS 'What was agreed; the price of the variant may change later.';
CREATE INDEX ON order_lines (variant_id);

CREATE TABLE payments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders ON DELETE RESTRICT,
  amount numeric(12, 2) NOT NULL CHECK (amount > 0),
  status payment_status NOT NULL DEFAULT 'pending',
  provider_reference text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON payments (order_id);

CREATE TABLE shipments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders ON DELETE RESTRICT,
  warehouse_id bigint NOT NULL REFERENCES warehouses ON DELETE RESTRICT,
  carrier text NOT NULL,
  tracking_number text,
  shipped_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN shipments.tracking_number IS 'Empty until the carrier has told it.';
CREATE INDEX ON shipments (order_id);
CREATE INDEX ON shipments (warehouse_id);
`,
};
