import type { Template } from "../template.ts";

/** Several organizations in one database, kept apart by row security. */
export const saas: Template = {
  id: "saas",
  title: "SaaS, multi-tenant",
  sentence:
    "Organizations share one database; every row names its tenant, and row security keeps them apart.",
  tables: 7,
  sql: `CREATE TYPE member_role AS ENUM ('owner', 'admin', 'member', 'viewer');
CREATE TYPE task_status AS ENUM ('open', 'in_progress', 'done');

CREATE TABLE tenants (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE tenants IS 'An organization that uses the product.';

CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  full_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON accounts (lower(email));
COMMENT ON TABLE accounts IS 'A person who can sign in; the same one in every organization.';

CREATE TABLE memberships (
  tenant_id bigint NOT NULL REFERENCES tenants ON DELETE CASCADE,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  role member_role NOT NULL DEFAULT 'member',
  joined_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, account_id)
);
CREATE INDEX ON memberships (account_id);

CREATE TABLE invitations (
  tenant_id bigint NOT NULL REFERENCES tenants ON DELETE CASCADE,
  email text NOT NULL,
  role member_role NOT NULL DEFAULT 'member',
  token_hash bytea NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, email)
);
COMMENT ON COLUMN invitations.token_hash IS 'Of the token in the mail; the token itself is never kept.';

CREATE TABLE projects (
  tenant_id bigint NOT NULL REFERENCES tenants ON DELETE CASCADE,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  archived_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);

CREATE TABLE tasks (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  project_id bigint NOT NULL,
  assignee_id bigint,
  title text NOT NULL,
  status task_status NOT NULL DEFAULT 'open',
  due_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES memberships (tenant_id, account_id) ON DELETE SET NULL (assignee_id)
);
COMMENT ON COLUMN tasks.assignee_id IS 'A member of the same organization: the foreign key holds both columns.';
CREATE INDEX ON tasks (tenant_id, project_id);
CREATE INDEX ON tasks (tenant_id, assignee_id);

CREATE TABLE task_notes (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  task_id bigint NOT NULL,
  author_id bigint NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, author_id) REFERENCES memberships (tenant_id, account_id) ON DELETE RESTRICT
);
CREATE INDEX ON task_notes (tenant_id, task_id);
CREATE INDEX ON task_notes (tenant_id, author_id);

ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY memberships_of_tenant ON memberships
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::bigint));
CREATE POLICY invitations_of_tenant ON invitations
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::bigint));
CREATE POLICY projects_of_tenant ON projects
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::bigint));
CREATE POLICY tasks_of_tenant ON tasks
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::bigint));
CREATE POLICY task_notes_of_tenant ON task_notes
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::bigint));
`,
};
