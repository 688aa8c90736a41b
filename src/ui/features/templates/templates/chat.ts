import type { Template } from "../template.ts";

/** Channels, messages and who has read what. */
export const chat: Template = {
  id: "chat",
  title: "Chat",
  sentence:
    "People join channels and write messages in threads; reactions, files and what each has read are kept.",
  tables: 7,
  sql: `CREATE TYPE channel_kind AS ENUM ('public', 'private', 'direct');

CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle text NOT NULL UNIQUE,
  display_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE channels (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind channel_kind NOT NULL DEFAULT 'public',
  name text,
  topic text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'direct') = (name IS NULL))
);
CREATE UNIQUE INDEX ON channels (name) WHERE kind <> 'direct';

CREATE TABLE messages (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id bigint NOT NULL REFERENCES channels ON DELETE CASCADE,
  author_id bigint NOT NULL REFERENCES people ON DELETE RESTRICT,
  thread_id bigint REFERENCES messages ON DELETE CASCADE,
  body text NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT now(),
  edited_at timestamptz
);
COMMENT ON COLUMN messages.thread_id IS 'The message that began the thread; empty in the channel itself.';
CREATE INDEX ON messages (channel_id, sent_at);
CREATE INDEX ON messages (author_id);
CREATE INDEX ON messages (thread_id);

CREATE TABLE channel_members (
  channel_id bigint NOT NULL REFERENCES channels ON DELETE CASCADE,
  person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
  last_read_id bigint REFERENCES messages ON DELETE SET NULL,
  muted_until timestamptz,
  joined_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel_id, person_id)
);
CREATE INDEX ON channel_members (person_id);
CREATE INDEX ON channel_members (last_read_id);

CREATE TABLE reactions (
  message_id bigint NOT NULL REFERENCES messages ON DELETE CASCADE,
  person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
  emoji text NOT NULL,
  reacted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (message_id, person_id, emoji)
);
CREATE INDEX ON reactions (person_id);

CREATE TABLE attachments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_id bigint NOT NULL REFERENCES messages ON DELETE CASCADE,
  storage_key text NOT NULL UNIQUE,
  file_name text NOT NULL,
  media_type text NOT NULL,
  byte_count bigint NOT NULL CHECK (byte_count >= 0)
);
CREATE INDEX ON attachments (message_id);

CREATE TABLE mentions (
  message_id bigint NOT NULL REFERENCES messages ON DELETE CASCADE,
  person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
  PRIMARY KEY (message_id, person_id)
);
CREATE INDEX ON mentions (person_id);
`,
};
