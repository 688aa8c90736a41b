/** An order system, written for this purpose: keys of each kind, an enumerated type, a junction table and checks. */
export const exampleSql = `CREATE TYPE order_status AS ENUM ('draft', 'placed', 'paid', 'shipped', 'cancelled');

CREATE TABLE customer (
  customer_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  full_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE customer IS 'A person or company that orders.';

CREATE TABLE address (
  address_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  street text NOT NULL,
  postal_code text NOT NULL,
  city text NOT NULL,
  country_code char(2) NOT NULL
);
CREATE INDEX ON address (customer_id);

CREATE TABLE category (
  category_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id integer REFERENCES category,
  name text NOT NULL UNIQUE
);
CREATE INDEX ON category (parent_id);

CREATE TABLE product (
  product_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  category_id integer NOT NULL REFERENCES category,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10, 2) NOT NULL CHECK (price >= 0),
  discontinued_at timestamptz
);
CREATE INDEX ON product (category_id);

CREATE TABLE purchase_order (
  order_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer,
  ship_to bigint NOT NULL REFERENCES address,
  status order_status NOT NULL DEFAULT 'draft',
  placed_at timestamptz,
  CHECK (status = 'draft' OR placed_at IS NOT NULL)
);
CREATE INDEX ON purchase_order (customer_id);
CREATE INDEX ON purchase_order (ship_to);

CREATE TABLE order_line (
  order_id bigint REFERENCES purchase_order ON DELETE CASCADE,
  product_id bigint REFERENCES product,
  quantity integer NOT NULL CHECK (quantity > 0),
  unit_price numeric(10, 2) NOT NULL,
  PRIMARY KEY (order_id, product_id)
);
CREATE INDEX ON order_line (product_id);

CREATE TABLE shipment (
  shipment_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL UNIQUE REFERENCES purchase_order,
  carrier text NOT NULL,
  tracking_number text,
  shipped_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN shipment.tracking_number IS 'Empty until the carrier has told it.';
`;
