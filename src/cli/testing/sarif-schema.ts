/*
 * The part of the schema of SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format", section 3 and its JSON
 * schema) that speaks of what the command line writes. No package of the registry carries the whole; as there, an
 * object may have no other members than those that are named.
 */

const text = { type: "string" } as const;
const level = { enum: ["none", "note", "warning", "error"] } as const;
const properties = { type: "object" } as const;

function closed(members: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return { type: "object", additionalProperties: false, properties: members, required } as const;
}

function listOf(items: unknown, more: Readonly<Record<string, unknown>> = {}) {
  return { type: "array", items, ...more } as const;
}

const message = { ...closed({ text, markdown: text, id: text, arguments: listOf(text) }), minProperties: 1 };
const multiformat = closed({ text, markdown: text }, ["text"]);
const artifactLocation = closed({
  uri: { type: "string", format: "uri-reference" },
  uriBaseId: text,
  index: { type: "integer", minimum: -1 },
});
const line = { type: "integer", minimum: 1 };
const region = closed({ startLine: line, startColumn: line, endLine: line, endColumn: line });
const location = closed({
  id: { type: "integer", minimum: -1 },
  physicalLocation: closed({ artifactLocation, region }, ["artifactLocation"]),
  logicalLocations: listOf(closed({ name: text, fullyQualifiedName: text, kind: text }), {
    uniqueItems: true,
  }),
  message,
});
const descriptor = closed(
  {
    ...{ id: text, name: text, helpUri: { type: "string", format: "uri" } },
    ...{ shortDescription: multiformat, fullDescription: multiformat, help: multiformat },
    defaultConfiguration: closed({ enabled: { type: "boolean" }, level }),
    properties,
  },
  ["id"],
);
const result = closed(
  {
    ...{ ruleId: text, ruleIndex: { type: "integer", minimum: -1 }, level, message },
    locations: listOf(location),
    partialFingerprints: { type: "object", additionalProperties: text },
    properties,
  },
  ["message"],
);
const component = closed(
  {
    name: text,
    version: text,
    informationUri: { type: "string", format: "uri" },
    rules: listOf(descriptor, { uniqueItems: true }),
  },
  ["name"],
);
const run = closed(
  {
    tool: closed({ driver: component, extensions: listOf(component) }, ["driver"]),
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    results: listOf(result),
  },
  ["tool"],
);

/** For a validator of JSON schemas, with formats. */
export const sarifSchema = closed(
  {
    $schema: { type: "string", format: "uri" },
    version: { enum: ["2.1.0"] },
    runs: listOf(run),
  },
  ["version", "runs"],
);
