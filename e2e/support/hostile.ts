/** Texts that become script or markup wherever somebody writes them into a page, an address or a template. */
export const hostile = {
  image: "<img src=x onerror=ran=1>",
  script: "</script><script>ran=1</script>",
  address: "javascript:ran=1",
  drawing: '"><svg onload=ran=1>',
  template: ["$", "{ran=1}{{ran=1}}`"].join(""),
  prose: `<img src=x onerror="ran=1"> [read](javascript:ran=1) </textarea></style></svg><script>ran=1</script> -->]]>`,
} as const;

const { image, script, address, template, prose } = hostile;
const drawing = hostile.drawing.replace('"', '""');

/** A schema all of whose names, labels, texts and comments are hostile; one statement is refused. */
export const hostileSchema = {
  name: `${image}.sql`,
  content: `CREATE SCHEMA "${image}";
CREATE TYPE "${script}" AS ENUM ('${image}', '${script}', '${address}', '${hostile.drawing}');
CREATE DOMAIN "${address}" AS text DEFAULT '${image}' CHECK (VALUE <> '${script}');
CREATE TABLE "${image}" (
  "${address}" int PRIMARY KEY,
  "${drawing}" text DEFAULT '${image}' CONSTRAINT "${script}" CHECK ("${drawing}" <> '${script}'),
  "${template}" "${script}" DEFAULT '${script}',
  "__proto__" "${address}",
  "constructor" json
);
CREATE TABLE "${image}"."${drawing}" (
  id int PRIMARY KEY,
  "${image}" int CONSTRAINT "${image}" REFERENCES "${image}" ("${address}")
);
CREATE INDEX "${drawing}" ON "${image}" (lower("${drawing}")) WHERE "__proto__" <> '${image}';
CREATE VIEW "${template}" AS SELECT "${address}" AS "${image}", '${script}' AS "${script}" FROM "${image}";
CREATE FUNCTION "${image}"("${script}" text) RETURNS text LANGUAGE sql AS $$ SELECT '${prose}' $$;
ALTER TABLE "${image}" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "${script}" ON "${image}" USING ("__proto__" <> '${image}');
COMMENT ON TABLE "${image}" IS '${prose}';
COMMENT ON COLUMN "${image}"."${address}" IS '${prose}';
COMMENT ON TYPE "${script}" IS '${prose}';
COMMENT ON VIEW "${template}" IS '${prose}';
CREATE TABLE "${drawing}" ("${image}" int, CHECK (;
`,
} as const;
