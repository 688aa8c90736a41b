/**
 * The arrows of DESIGN §2, types included. Read by scripts/arrows.mjs with the project's root as working folder.
 */

const tests = "\\.test\\.tsx?$|^src/core/testing/";

/** The rooms inside core, and which others each may read. */
const foundation = ["base", "document", "postgres", "expression"];
const theory = ["normalize", "dependencies"];
const middle = ["sql", "introspect", "command", "share", "layout"];
const upper = ["diff", "lint", "export", "pattern"];
const coreRooms = {
  ...Object.fromEntries(foundation.map((room, index) => [room, foundation.slice(0, index)])),
  normalize: ["base"],
  dependencies: [...foundation, "normalize"],
  ...Object.fromEntries(middle.map((room) => [room, [...foundation, ...theory]])),
  ...Object.fromEntries(upper.map((room) => [room, [...foundation, ...theory, ...middle]])),
};

/** The rooms of src, and which others each may read. */
const rooms = {
  core: [],
  engine: ["core"],
  state: ["core"],
  worker: ["core", "engine"],
  cli: ["core", "engine"],
  browser: ["core", "engine", "state", "worker"],
  ui: ["core", "state", "browser"],
};

/** Folders whose members never import each other; their index.ts is the only list. */
const collections = "rules|targets|commands|statements|alterations|changes|formats|patterns|languages";

/** The packages a folder may use. The most specific folder decides; types count as use. */
const packages = {
  "core/expression": ["pgsql-ast-parser"],
  "core/share": ["fflate", "pako"],
  "core/sql/import": ["@pgsql/types"],
  "core/diff/hazards": ["@pgsql/types"],
  core: [],
  engine: ["libpg-query", "@pgsql/types", "@electric-sql/[^/]+"],
  state: ["zustand"],
  browser: ["idb", "fflate"],
  worker: [],
  cli: ["pg", "@types/pg", "node-sqlite3-wasm"],
  ui: [
    ...["react", "react-dom", "@types/react", "@types/react-dom", "@xyflow/react", "zustand"],
    ...["monaco-editor", "radix-ui", "virtua", "tinykeys", "uqr"],
  ],
};

/** Core's own rooms have narrower rules below. */
const roomRules = Object.entries(rooms)
  .filter(([room]) => room !== "core")
  .map(([room, readable]) => ({
    name: `room-${room}`,
    comment: `src/${room} may read ${[room, ...readable].join(", ")}.`,
    severity: "error",
    from: { path: `^src/${room}/`, pathNot: tests },
    to: { path: "^src/", pathNot: `^src/(${[room, ...readable].join("|")})/` },
  }));

const coreRules = Object.entries(coreRooms).map(([room, readable]) => ({
  name: `core-${room}`,
  comment: `src/core/${room} may read ${[room, ...readable].join(", ")}.`,
  severity: "error",
  from: { path: `^src/core/${room}/`, pathNot: tests },
  to: { path: "^src/", pathNot: `^src/core/(${[room, ...readable].join("|")})/` },
}));

const packageRules = Object.entries(packages).map(([folder, allowed]) => {
  const inner = Object.keys(packages).filter((other) => other.startsWith(`${folder}/`));
  return {
    name: `packages-${folder.replaceAll("/", "-")}`,
    comment: `src/${folder} may use ${allowed.join(", ") || "no package"}.`,
    severity: "error",
    from: { path: `^src/${folder}/`, pathNot: [tests, ...inner.map((other) => `^src/${other}/`)] },
    to: { path: "node_modules/", pathNot: `node_modules/(${[...allowed, "vite"].join("|")})/` },
  };
});

module.exports = {
  forbidden: [
    ...roomRules,
    ...coreRules,
    ...packageRules,
    {
      name: "unknown-room",
      comment: "A folder that DESIGN §2 does not name: list it here with what it may read.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `^src/core/(${Object.keys(coreRooms).join("|")}|testing)/|^src/(?!core/)(${Object.keys(rooms).join("|")})/`,
      },
      to: { path: "." },
    },
    {
      name: "test-reads-inward",
      comment: "A test in core may use what lies inside and the engines, never the interface.",
      severity: "error",
      from: { path: ["^src/(core|engine|state)/.*\\.test\\.tsx?$", "^src/core/testing/"] },
      to: { path: "^src/(ui|browser|worker|cli)/" },
    },
    {
      name: "testing-for-tests",
      comment: "src/core/testing is for tests only.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: "^src/core/testing/|\\.test\\.tsx?$" },
    },
    {
      name: "browser-at-the-door",
      comment: "Only the shell of the interface plugs the browser's adapters in.",
      severity: "error",
      from: { path: "^src/ui/", pathNot: ["^src/ui/main\\.tsx$", "^src/ui/app/", tests] },
      to: { path: "^src/browser/" },
    },
    {
      name: "sibling",
      comment:
        "Members of a collection do not know each other; what two of them need moves beside the list's definition.",
      severity: "error",
      from: {
        path: `^src/core/(.+)/(${collections})/([^/]+?)(?:\\.tsx?$|/)`,
        pathNot: ["/index\\.ts$", "\\.test\\.tsx?$"],
      },
      to: { path: "^src/core/$1/$2/", pathNot: "^src/core/$1/$2/$3(\\.tsx?$|/)" },
    },
    {
      name: "cycle",
      comment: "Modules that need each other are one module, or need a third.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "node-only-on-the-command-line",
      comment: "Node's own modules are for src/cli and for tests.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", tests] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "unresolvable",
      comment: "The import leads nowhere, so no rule can judge it.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|svg|png)$" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts"],
    },
  },
};
