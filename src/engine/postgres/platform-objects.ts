/** What Supabase gives every project and its files take for granted (its documentation, "Auth helper functions"). */
export const platformObjects: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "auth.uid()": "CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid'",
    "auth.role()": "CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS 'SELECT NULL::text'",
    "auth.email()": "CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS 'SELECT NULL::text'",
    "auth.jwt()": "CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS 'SELECT NULL::jsonb'",
    "auth.users":
      "CREATE TABLE auth.users (id uuid PRIMARY KEY, email text, raw_user_meta_data jsonb, raw_app_meta_data jsonb, created_at timestamptz)",
    "storage.buckets":
      "CREATE TABLE storage.buckets (id text PRIMARY KEY, name text NOT NULL, public boolean)",
    "storage.objects":
      "CREATE TABLE storage.objects (id uuid PRIMARY KEY, bucket_id text, name text, owner uuid, metadata jsonb)",
    "storage.foldername(text)":
      "CREATE FUNCTION storage.foldername(name text) RETURNS text[] LANGUAGE sql AS 'SELECT NULL::text[]'",
    supabase_realtime: "CREATE PUBLICATION supabase_realtime",
  }),
);
