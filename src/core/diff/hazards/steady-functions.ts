/**
 * Functions that give the same answer throughout a statement: those of pg_catalog that are STABLE or IMMUTABLE and
 * that an expression may sensibly call (pg_proc of PostgreSQL 15, with the newer ones of 16 to 18), and some of
 * contributed extensions. What is not among them is taken for VOLATILE.
 */
export const steadyFunctions: ReadonlySet<string> = new Set(
  `
  abs acldefault acos acosd acosh age area array_dims array_fill array_length array_lower array_ndims
  array_position array_positions array_remove array_replace array_reverse array_sort array_to_json
  array_to_string array_upper ascii asin asind asinh atan atan2 atan2d atand atanh bit bit_count
  bit_length bool bound_box box bpchar btrim cardinality casefold cbrt ceil ceiling center char
  char_length character_length chr cidr circle col_description concat concat_ws convert convert_from
  convert_to cos cosd cosh cot cotd crc32 current_database current_schema current_schemas current_setting
  current_user date date_bin date_cmp_timestamp date_cmp_timestamptz date_part date_trunc datemultirange
  daterange decode degrees dexp diagonal diameter digest div dtrunc encode enum_first enum_last enum_range
  exp extract factorial family float4 float8 floor format format_type gcd get_bit get_byte
  get_current_ts_config getdatabaseencoding getpgusername height hmac host hostmask hstore in_range
  inet_client_addr inet_client_port inet_merge inet_same_family inet_server_addr inet_server_port initcap
  int2 int4 int8 interval is_normalized isclosed isempty isfinite ishorizontal isopen isparallel isperp
  isvertical json_array_length json_build_array json_build_object json_object json_populate_record
  json_scalar json_strip_nulls json_to_record json_to_tsvector json_typeof jsonb_array_length
  jsonb_build_array jsonb_build_object jsonb_insert jsonb_object jsonb_path_exists jsonb_path_exists_tz
  jsonb_path_match jsonb_path_match_tz jsonb_path_query_array jsonb_path_query_array_tz
  jsonb_path_query_first jsonb_path_query_first_tz jsonb_populate_record jsonb_pretty jsonb_set
  jsonb_set_lax jsonb_strip_nulls jsonb_to_record jsonb_to_tsvector jsonb_typeof justify_days
  justify_hours justify_interval lcm left length like line ln log log10 lower lower_inf lpad lseg ltrim
  macaddr macaddr8 make_date make_interval make_time make_timestamp make_timestamptz makeaclitem masklen
  md5 min_scale mod money multirange mxid_age name netmask network normalize notlike now npoints
  num_nonnulls num_nulls numeric numeric_div_trunc numeric_exp numeric_ln numeric_log numeric_sqrt
  nummultirange numnode numrange obj_description octet_length oid oidvectortypes overlaps overlay
  parse_ident path pclose pg_backend_pid pg_client_encoding pg_conf_load_time pg_current_xact_id
  pg_postmaster_start_time pg_typeof phraseto_tsquery pi plainto_tsquery point polygon popen position pow
  power querytree quote_ident quote_literal quote_nullable radians radius range_merge regclass
  regexp_count regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array regexp_substr
  repeat replace reverse right round row_security_active row_to_json rpad rtrim scale session_user set_bit
  set_byte set_masklen setweight sha224 sha256 sha384 sha512 shobj_description sign sin sind sinh slope
  split_part sqrt statement_timestamp string_to_array strip strpos substr substring tan tand tanh text
  textlen time timestamp timestamp_cmp_date timestamp_cmp_timestamptz timestamptz timestamptz_cmp_date
  timestamptz_cmp_timestamp timetz timezone to_ascii to_bin to_char to_date to_hex to_json to_jsonb
  to_number to_oct to_timestamp to_tsquery to_tsvector transaction_timestamp translate trim_array
  trim_scale trunc tsmultirange tsrange tstzmultirange tstzrange tsvector_to_array unaccent unistr upper
  upper_inf uuid_extract_timestamp uuid_extract_version uuid_generate_v3 uuid_generate_v5 uuid_nil
  uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500 varbit varchar version websearch_to_tsquery width
  width_bucket xid xml xml_is_well_formed xml_is_well_formed_content xml_is_well_formed_document
  xmlcomment xmlexists xmlvalidate xpath xpath_exists
`
    .trim()
    .split(/\s+/),
);
