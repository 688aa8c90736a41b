import type { Template } from "../template.ts";

/** Posts with tags, and comments that answer each other. */
export const blog: Template = {
  id: "blog",
  title: "Blog",
  sentence: "Authors write posts; readers comment and answer each other; tags group what belongs together.",
  tables: 6,
  sql: `CREATE TYPE post_status AS ENUM ('draft', 'scheduled', 'published', 'archived');

CREATE TABLE authors (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  display_name text NOT NULL,
  bio text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON authors (lower(email));
COMMENT ON TABLE authors IS 'A person who may write posts.';

CREATE TABLE posts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  author_id bigint NOT NULL REFERENCES authors ON DELETE RESTRICT,
  slug text NOT NULL UNIQUE,
  title text NOT NULL,
  body text NOT NULL,
  status post_status NOT NULL DEFAULT 'draft',
  published_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (status <> 'published' OR published_at IS NOT NULL)
);
COMMENT ON COLUMN posts.slug IS 'The last part of the address of the post.';
CREATE INDEX ON posts (author_id);
CREATE INDEX ON posts (published_at DESC) WHERE status = 'published';

CREATE TABLE tags (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE post_tags (
  post_id bigint NOT NULL REFERENCES posts ON DELETE CASCADE,
  tag_id bigint NOT NULL REFERENCES tags ON DELETE CASCADE,
  PRIMARY KEY (post_id, tag_id)
);
CREATE INDEX ON post_tags (tag_id);

CREATE TABLE readers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  display_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON readers (lower(email));

CREATE TABLE comments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  post_id bigint NOT NULL REFERENCES posts ON DELETE CASCADE,
  reader_id bigint NOT NULL REFERENCES readers ON DELETE RESTRICT,
  answers_id bigint REFERENCES comments ON DELETE CASCADE,
  body text NOT NULL,
  approved_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN comments.answers_id IS 'The comment this one answers; empty for one about the post itself.';
CREATE INDEX ON comments (post_id);
CREATE INDEX ON comments (reader_id);
CREATE INDEX ON comments (answers_id);
`,
};
