import type { Template } from "../template.ts";

/** Subscriptions, invoices and payments. */
export const billing: Template = {
  id: "billing",
  title: "Billing",
  sentence:
    "Customers subscribe to plans at versioned prices; usage becomes invoice lines, payments settle invoices.",
  tables: 9,
  sql: `CREATE TYPE billing_interval AS ENUM ('month', 'year');
CREATE TYPE subscription_status AS ENUM ('trialing', 'active', 'past_due', 'ended');
CREATE TYPE invoice_status AS ENUM ('draft', 'open', 'paid', 'void');

CREATE TABLE currencies (
  currency_code text PRIMARY KEY CHECK (currency_code ~ '^[A-Z]{3}$'),
  decimals smallint NOT NULL DEFAULT 2 CHECK (decimals BETWEEN 0 AND 4)
);
COMMENT ON TABLE currencies IS 'ISO 4217.';

CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  legal_name text NOT NULL,
  vat_number text,
  currency_code text NOT NULL REFERENCES currencies ON DELETE RESTRICT,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON customers (lower(email));
CREATE INDEX ON customers (currency_code);

CREATE TABLE plans (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  retired_at timestamptz
);

CREATE TABLE prices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id bigint NOT NULL REFERENCES plans ON DELETE RESTRICT,
  currency_code text NOT NULL REFERENCES currencies ON DELETE RESTRICT,
  billed_every billing_interval NOT NULL,
  amount numeric(14, 4) NOT NULL CHECK (amount >= 0),
  valid_from date NOT NULL,
  UNIQUE (plan_id, currency_code, billed_every, valid_from)
);
COMMENT ON TABLE prices IS 'Never changed: a new amount is a new price with a later day.';
CREATE INDEX ON prices (currency_code);

CREATE TABLE subscriptions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE RESTRICT,
  price_id bigint NOT NULL REFERENCES prices ON DELETE RESTRICT,
  status subscription_status NOT NULL DEFAULT 'trialing',
  quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
  started_on date NOT NULL,
  ended_on date,
  CHECK (ended_on >= started_on)
);
CREATE INDEX ON subscriptions (customer_id);
CREATE INDEX ON subscriptions (price_id);

CREATE TABLE usage_records (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription_id bigint NOT NULL REFERENCES subscriptions ON DELETE RESTRICT,
  metric text NOT NULL,
  quantity numeric(18, 6) NOT NULL CHECK (quantity >= 0),
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON usage_records (subscription_id, recorded_at);

CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE RESTRICT,
  number text NOT NULL UNIQUE,
  status invoice_status NOT NULL DEFAULT 'draft',
  issued_on date,
  due_on date,
  CHECK (status = 'draft' OR (issued_on IS NOT NULL AND due_on IS NOT NULL)),
  CHECK (due_on >= issued_on)
);
CREATE INDEX ON invoices (customer_id);

CREATE TABLE invoice_lines (
  invoice_id bigint NOT NULL REFERENCES invoices ON DELETE CASCADE,
  line_number integer NOT NULL CHECK (line_number > 0),
  subscription_id bigint REFERENCES subscriptions ON DELETE RESTRICT,
  description text NOT NULL,
  quantity numeric(18, 6) NOT NULL CHECK (quantity > 0),
  unit_amount numeric(14, 4) NOT NULL,
  tax_rate numeric(6, 4) NOT NULL DEFAULT 0 CHECK (tax_rate >= 0),
  PRIMARY KEY (invoice_id, line_number)
);
COMMENT ON COLUMN invoice_lines.tax_rate IS 'A share: 0.19 for 19 %.';
CREATE INDEX ON invoice_lines (subscription_id);

CREATE TABLE payments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invoice_id bigint NOT NULL REFERENCES invoices ON DELETE RESTRICT,
  amount numeric(14, 4) NOT NULL CHECK (amount > 0),
  provider_reference text NOT NULL UNIQUE,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON payments (invoice_id);
`,
};
