import type { Preset, PresetObject } from "../preset.ts";

function routine(signature: string, returns: string, language = "sql"): PresetObject {
  const body = returns === "trigger" ? "BEGIN RETURN NEW; END" : `SELECT NULL::${returns}`;
  const how = language === "sql" ? "LANGUAGE sql STABLE" : `LANGUAGE ${language}`;
  return { kind: "function", sql: `CREATE FUNCTION ${signature} RETURNS ${returns} ${how} AS '${body}'` };
}

function table(name: string, columns: string): PresetObject {
  return { kind: "table", sql: `CREATE TABLE ${name} (${columns})` };
}

const users = `
  instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255),
  encrypted_password varchar(255), email_confirmed_at timestamptz, invited_at timestamptz,
  confirmation_token varchar(255), confirmation_sent_at timestamptz, recovery_token varchar(255),
  recovery_sent_at timestamptz, email_change varchar(255), email_change_sent_at timestamptz,
  last_sign_in_at timestamptz, raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean,
  created_at timestamptz, updated_at timestamptz, phone text UNIQUE, phone_confirmed_at timestamptz,
  confirmed_at timestamptz, banned_until timestamptz, reauthentication_token varchar(255),
  is_sso_user boolean NOT NULL DEFAULT false, deleted_at timestamptz, is_anonymous boolean NOT NULL DEFAULT false`;

const buckets = `
  id text PRIMARY KEY, name text NOT NULL UNIQUE, owner uuid, created_at timestamptz, updated_at timestamptz,
  public boolean, avif_autodetection boolean, file_size_limit bigint, allowed_mime_types text[], owner_id text`;

const objects = `
  id uuid PRIMARY KEY, bucket_id text, name text, owner uuid, created_at timestamptz, updated_at timestamptz,
  last_accessed_at timestamptz, metadata jsonb, path_tokens text[], version text, owner_id text, user_metadata jsonb`;

/** What Supabase gives every project (its documentation: auth helper functions, storage, realtime, vault, cron). */
export const supabase: Preset = {
  id: "supabase",
  title: "Supabase",
  tellingRoles: new Set(["anon", "authenticated", "service_role", "supabase_admin", "supabase_auth_admin"]),
  roles: new Set([
    ...["anon", "authenticated", "service_role", "authenticator", "dashboard_user", "pgbouncer"],
    ...["supabase_admin", "supabase_auth_admin", "supabase_storage_admin", "supabase_functions_admin"],
    ...["supabase_realtime_admin", "supabase_replication_admin", "supabase_read_only_user"],
  ]),
  namespaces: new Set([
    ...["auth", "storage", "extensions", "realtime", "graphql", "graphql_public", "vault", "pgsodium"],
    ...["supabase_functions", "supabase_migrations", "net", "cron"],
  ]),
  objects: new Map([
    ["auth.uid", routine("auth.uid()", "uuid")],
    ["auth.role", routine("auth.role()", "text")],
    ["auth.email", routine("auth.email()", "text")],
    ["auth.jwt", routine("auth.jwt()", "jsonb")],
    ["auth.users", table("auth.users", users)],
    [
      "auth.identities",
      table("auth.identities", "id uuid PRIMARY KEY, user_id uuid, provider text, email text"),
    ],
    ["auth.sessions", table("auth.sessions", "id uuid PRIMARY KEY, user_id uuid, created_at timestamptz")],
    ["storage.buckets", table("storage.buckets", buckets)],
    ["storage.objects", table("storage.objects", objects)],
    ["storage.foldername", routine("storage.foldername(name text)", "text[]")],
    ["storage.filename", routine("storage.filename(name text)", "text")],
    ["storage.extension", routine("storage.extension(name text)", "text")],
    [
      "realtime.messages",
      table("realtime.messages", "topic text, extension text, payload jsonb, event text"),
    ],
    ["realtime.topic", routine("realtime.topic()", "text")],
    ["supabase_functions.http_request", routine("supabase_functions.http_request()", "trigger", "plpgsql")],
    [
      "vault.decrypted_secrets",
      table("vault.decrypted_secrets", "id uuid, name text, secret text, decrypted_secret text"),
    ],
    [
      "vault.secrets",
      table("vault.secrets", "id uuid PRIMARY KEY, name text, description text, secret text"),
    ],
    ["supabase_realtime", { kind: "publication", sql: "CREATE PUBLICATION supabase_realtime" }],
  ]),
};
