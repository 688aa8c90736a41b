import { endOfText } from "../abbreviate.ts";

/**
 * Texts that designs often have, each as it stands in the stream of texts; `$1` to `$4` are the letters of names
 * nearby. What is likelier stands later, where it is cheaper to point at. Links that exist count on every letter:
 * this text is never changed.
 */
const fragments = `
BEGIN ATOMIC SELECT ; END
RETURNS TABLE( ) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$ SELECT FROM WHERE ; $$
RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $_$ $_$
RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO  VALUES (NEW.id, );
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE  SET  = OLD. WHERE id = ;
    DELETE FROM  WHERE ;
  ELSE
    RAISE EXCEPTION ' ' USING ERRCODE = ;
  END IF;
  NEW.updated_at = now();
  RETURN NEW;
  RETURN NULL;
END;
$$
CREATE POLICY  ON  FOR SELECT TO authenticated USING (((SELECT auth.uid()) = user_id)) WITH CHECK (
ALTER TABLE  ENABLE ROW LEVEL SECURITY
ALTER TABLE public. OWNER TO postgres
GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE public. TO anon
GRANT ALL ON SCHEMA public TO PUBLIC
CREATE TYPE public. AS (
CREATE AGGREGATE public. (
FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00')
FOR VALUES WITH (modulus 4, remainder 0)
FOR VALUES IN ('
SELECT  AS id,
  count(*) AS ,
  sum( ) AS total,
  max( ) AS 
 FROM (( public. 
   LEFT JOIN  ON ((( .id =  . _id) AND ( 
   JOIN  ON ((
  WHERE ( IS NOT NULL)
  GROUP BY 
  ORDER BY  DESC
CASE WHEN  THEN  ELSE  END
COALESCE(
to_tsvector('english'::regconfig, 
gin_trgm_ops
jsonb_path_ops
lower((email)::text)
lower((name)::text)
(status = ANY (ARRAY['draft'::text, 'active'::text, 'pending'::text, 'archived'::text]))
char_length( ) <= 255
 IN ('
 BETWEEN  AND 
 IS NOT NULL AND 
 >= 0
 > 0
(deleted_at IS NULL)
deleted_at IS NULL
gen_random_uuid()
uuid_generate_v4()
public.gen_random_uuid()
extensions.uuid_generate_v4()
timezone('utc'::text, now())
CURRENT_TIMESTAMP
CURRENT_DATE
now()
'[]'::jsonb
'{}'::jsonb
'{}'::text[]
ARRAY[]::text[]
'USD'::character varying
''::text
''::character varying
0.0
1
true
0
false
nextval('$1_$2_seq'::regclass)
nextval('public.$1_$2_seq'::regclass)
$1_$2_seq
$1_$2_check
$1_unique
$1_$2_unique
uq_$1_$2
fk_$1_$3
fk_rails_
fk_$1_$2
index_$1_on_
unique_
_on_
index_$1_on_$2
ix_$1_$2
$1_$2_index
idx_$1_$2
idx_$2
$1_$2_idx
pk_$1
$1_pk
$1_$2_key
$1_$2_fkey
$1_pkey
`;

const names = `
Categories Customers Employees Orders OrderDetails Products Suppliers Shippers Artist Album Customer Employee Genre
Invoice InvoiceLine MediaType Playlist Track CreatedAt UpdatedAt UserId FirstName LastName
schema_migrations ar_internal_metadata _prisma_migrations knex_migrations migrations flyway_schema_history
Untitled public auth storage private app extensions pgcrypto uuid-ossp citext hstore postgis vector pg_trgm btree_gin
btree_gist unaccent tablefunc ltree plpgsql
varbit macaddr8 macaddr cidr point polygon circle line lseg box path money xml oid regclass int4range int8range numrange
tsrange tstzrange daterange tsquery tsvector inet bit timetz interval bytea float4 name char float8 time bpchar
jsonpath geometry geography
btree hash gist spgist brin gin
ucs_basic en_US C default pg_catalog information_schema
fillfactor autovacuum_enabled autovacuum_vacuum_scale_factor security_barrier security_invoker
set_updated_at update_updated_at_column trigger_set_timestamp handle_new_user moddatetime
encrypted_password reset_password_token reset_password_sent_at remember_created_at sign_in_count current_sign_in_at
last_sign_in_at current_sign_in_ip last_sign_in_ip confirmation_token confirmed_at confirmation_sent_at
unconfirmed_email failed_attempts unlock_token locked_at email_verified email_confirmed_at phone_confirmed_at
instance_id session_id sessions refresh_token access_token token_hash expires_in scopes provider provider_id identities
webhook_endpoints webhooks api_keys api_key secret_key public_key private_key client_id client_secret redirect_uri
audit_logs audit_log event_id event_type events actor_id actor ip_address user_agent request_id response
old_values new_values before after changes object_id object_type record_id record_type owner_id owner_type
commentable_id commentable_type resource_id resource_type subject_id subject_type target_id target_type source_id
source_type imageable_id taggable_id attachable_id attachable_type blob_id byte_size checksum content_type filename
file_name file_size file_path mime_type media storage_key bucket_id bucket
latitude longitude lat lng location coordinates distance altitude radius
address address1 address2 address_line1 address_line2 addresses street street_address house_number city cities state
province region district county country country_code countries postal_code postalcode zip zip_code zipcode
billing_address billing_city billing_state billing_country billing_postal_code shipping_address shipping_city
ship_name ship_address ship_city ship_region ship_postal_code ship_country ship_via shipped_date required_date
order_date invoice_date payment_date rental_date return_date hire_date birth_date birthdate date_of_birth
company company_name companies contact contact_name contact_title contacts department department_id departments
territory territory_id employee employee_id employees supplier supplier_id suppliers shipper shippers freight
reports_to manager_id manager staff staff_id support_rep_id salary job job_id jobs job_title queue attempts payload
run_at started_at finished_at completed_at failed_at cancelled_at canceled_at processed_at scheduled_at sent_at read_at
delivered_at approved_at rejected_at accepted_at archived_at published_at activated_at terminated_at ended_at ending_at
issued_at paid_at due_date due_at starts_at ends_at start_at end_at start_time end_time from_date to_date from_datetime
to_datetime valid_from valid_to effective_at timestamp expires_at expired_at revoked_at last_used_at last_seen_at
last_login last_login_at logged_in_at verified_at synced_at removed_at discarded_at occurred_at
account account_id account_number accounts organization organization_id organizations organisation_id tenant tenant_id
tenants workspace workspace_id workspaces team team_id teams member member_id members membership membership_id memberships
group group_id groups role role_id roles permission permission_id permissions user_roles role_permissions
project project_id projects task task_id tasks milestone sprint issue issue_id issues board board_id column_id
customer customer_id customers client clients order order_id orders order_items order_item_id order_details line_items
cart cart_id carts cart_items product product_id product_name products variant variant_id variants sku barcode brand
brand_id brands inventory inventory_id warehouse warehouse_id warehouses stock stock_quantity reorder_level
units_in_stock units_on_order unit_price unit_amount unit quantity_per_unit quantity discount discount_amount coupon
coupon_id coupons credit credits credit_amount credit_notes balance balance_cents
price price_cents prices cost amount amount_cents amount_currency total total_amount total_amount_cents subtotal
sub_total tax tax_id tax_rate tax_amount taxes taxes_amount_cents taxes_rate vat_rate fee fees fee_id fee_type rate
charge charge_id charges commitment currency currency_code exchange_rate precise_amount_cents
payment payment_id payment_method payment_method_id payment_status payment_provider payment_provider_id payments
refund refunds transaction transaction_id transactions wallet wallet_id wallets invoice invoice_id invoice_line
invoices invoice_number billing billing_entity_id subscription subscription_id subscriptions plan plan_id plans
billable_metric_id external_id external_customer_id external_subscription_id idempotency_key
trial_ends_at interval recurring properties filters pay_in_advance prorated
artist artist_id artists album album_id albums track track_id tracks genre genre_id genres playlist playlist_id
playlist_track media_type media_type_id composer milliseconds bytes song songs
film film_id films movie movies actor actors category category_id category_name categories rental rental_id rentals
rental_rate rental_duration replacement_cost release_year rating ratings special_features language language_id
languages original_language_id length fulltext store store_id stores
book book_id books author author_id authors publisher isbn edition page pages page_number
course course_id courses student student_id students teacher lesson lessons grade score enrollment school class
person person_id people patient doctor visit provider condition procedure observation note note_text concept_id
vehicle driver trip flight airport hotel room room_id booking reservation seat ticket tickets
post post_id posts comment comment_id comments reply like likes follow follower_id following_id followers friend
message message_id messages conversation_id conversations channel channel_id channels thread notification notifications
reaction reactions tag tag_id tags article articles blog topic question answer option options review reviews vote votes
survey form field fields attribute attributes template templates document document_id documents file file_id files
folder folder_id attachment attachments image image_id image_url images photo photo_url picture avatar avatar_url
thumbnail thumbnail_url logo logo_url cover icon color colour background theme video website homepage home_page url
uri link links path domain host port
setting settings setting_key config configuration preferences feature features feature_flags flag flags
integration integrations integration_id environment device device_id devices platform version version_number revision
locale timezone time_zone language_code translation translations
cell fax fax_number phone phone_number mobile email emails email_address username user_name nickname display_name
first_name middle_name last_name full_name given_name family_name gender age birthday bio about title_of_courtesy
extension notes password password_hash password_digest salt hash token tokens code codes secret
enabled disabled visible hidden locked archived deleted approved verified confirmed published featured default
required optional public private is_public is_private is_primary is_default is_deleted is_verified is_admin is_enabled
is_archived is_published is_read is_system active activebool is_active
priority rank sequence number index order_index sort sort_order display_order ordering level depth weight width height
size count views view_count likes_count comments_count usage limit max min minimum maximum duration percentage percent
ratio days hours minutes seconds year month day week
state status status_id reason kind type type_id mode method action operation result error error_message errors
error_code errors_json request response_body body content contents text html markdown excerpt summary headline subtitle
caption label heading description name_en short_description long_description details information extra data json raw
meta metadata context params parameters arguments value values key keys identifier reference reference_id uid guid uuid
external_ref slug position parent parent_id parents child children root_id root next_id previous_id
created_date create_date updated_date modified_date modified_at changed_at date_created date_updated
last_modified last_update inserted_at created_by_id created_by updated_by deleted_by deleted_at created_on updated_on
lock_version user user_id users profile profile_id profiles
jsonb json uuid numeric date bool int2 text varchar timestamp int8 timestamptz int4
10,2 12,2 5,2 4,2 19,4 3 2 64 15 24 16 40 8 4 60 30 32 36 128 500 1000 120 160 200 20 10 6 70 100 50 255
$4_number $4_date $4_code $4_description $4_status $4_type $4_name $1_name $1_id $4_id
created_at
updated_at
title
name
id
`;

const letters = (text: string): string =>
  text.replace(/\$([1-4])/g, (_, digit) => String.fromCharCode(Number(digit)));

/** The preset dictionary of the first edition. */
export const firstDictionary: string = [...fragments.trim().split("\n"), ...names.trim().split(/\s+/)]
  .map((text) => letters(text) + endOfText)
  .join("");
