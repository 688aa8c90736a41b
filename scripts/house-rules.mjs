// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import ts from "typescript";
import { root } from "./run.mjs";

/**
 * `node scripts/house-rules.mjs [folder]`: what Biome cannot say about the files of `<folder>/src`.
 * Prints each breach with its place and ends with 1 when there is one, or when there was no file to read.
 */

/** @typedef {{ readonly path: string, readonly text: string, readonly tree: ts.SourceFile }} SourceText */
/** @typedef {{ readonly at?: ts.Node, readonly message: string }} Breach */
/**
 * @typedef {object} HouseRule
 * @property {string} id
 * @property {(path: string) => boolean} appliesTo
 * @property {(file: SourceText) => Iterable<Breach>} check
 */

const isTest = (/** @type {string} */ path) =>
  /\.test\.tsx?$/.test(path) || path.startsWith("src/core/testing/");
const isCore = (/** @type {string} */ path) => path.startsWith("src/core/") && !isTest(path);

/** The files that may say `as`, and why. */
const assertionsAllowed = new Map([
  [
    "src/core/document/id.ts",
    "an id is a string that has been given its kind: there is nothing to check at run time",
  ],
]);

/** What depends on the machine, the moment or the person's language, and not on the input. */
const impure = new Map([
  ["Date", "core knows no clock; take the time as an argument"],
  ["Math.random", "core knows no randomness; take the seed or the ids as an argument"],
  ["globalThis", "core knows no surroundings"],
  ["Intl", "core knows no language"],
  ["localeCompare", "the order would depend on the person's language; compare with < and >"],
  ["toLocaleString", "the text would depend on the person's language"],
  ["toLocaleLowerCase", "the text would depend on the person's language"],
  ["toLocaleUpperCase", "the text would depend on the person's language"],
]);

const emptyNames = new Set(["data", "info", "common", "service", "services", "legacy", "shared"]);
const emptyWords = new Set(["util", "utils", "helper", "helpers", "manager", "misc"]);

/** @type {readonly HouseRule[]} */
const rules = [
  {
    id: "no-type-assertion",
    appliesTo: (path) => !assertionsAllowed.has(path),
    *check({ tree }) {
      for (const node of nodesOf(tree)) {
        if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) continue;
        if (node.type.getText(tree) === "const") continue;
        yield {
          at: node,
          message: "a type assertion hides what the compiler would say; narrow or check instead",
        };
      }
    },
  },
  {
    id: "no-class-in-core",
    appliesTo: isCore,
    *check({ tree }) {
      for (const node of nodesOf(tree)) {
        if (ts.isClassLike(node))
          yield { at: node, message: "core is functions over readonly data, without classes" };
      }
    },
  },
  {
    id: "pure-core",
    appliesTo: isCore,
    *check({ tree }) {
      for (const node of nodesOf(tree)) {
        if (ts.isPropertyAccessExpression(node)) {
          const reason = impure.get(node.getText(tree)) ?? impure.get(node.name.text);
          if (reason) yield { at: node, message: `${node.name.text}: ${reason}` };
        } else if (ts.isIdentifier(node) && isUsed(node)) {
          const reason = impure.get(node.text);
          if (reason) yield { at: node, message: `${node.text}: ${reason}` };
        }
      }
    },
  },
  {
    id: "file-length",
    appliesTo: () => true,
    *check({ path, text }) {
      const limit = isTest(path) ? 500 : 300;
      const lines = text.trimEnd().split("\n").length;
      if (lines > limit && !/^\/\/ table: \S/.test(text)) {
        yield {
          message: `${lines} lines, at most ${limit}; a pure table of facts begins with "// table: " and a reason`,
        };
      }
    },
  },
  {
    id: "telling-name",
    appliesTo: () => true,
    *check({ path }) {
      for (const part of path.split("/").slice(1)) {
        const name = part.replace(/(\.test|\.laws|\.pglite|\.postgres)*\.tsx?$/, "");
        const words = name
          .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
          .toLowerCase()
          .split("-");
        if (emptyNames.has(name) || words.some((word) => emptyWords.has(word))) {
          yield { message: `"${name}" says nothing about what is in it` };
        }
      }
    },
  },
  {
    id: "file-name",
    appliesTo: (path) => !path.endsWith(".d.ts"),
    *check({ path }) {
      const name = basename(path);
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/;
      const pascal = /^([A-Z][A-Za-z0-9]*(\.[a-z]+)*|main|[a-z0-9-]+\.test)\.tsx$/;
      if (!kebab.test(name) && !pascal.test(name)) {
        yield { message: "modules are kebab-case.ts, components PascalCase.tsx" };
      }
    },
  },
];

/**
 * @param {ts.Node} node
 * @returns {Generator<ts.Node>}
 */
function* nodesOf(node) {
  /** @type {ts.Node[]} */
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    ts.forEachChild(next, (child) => {
      waiting.push(child);
    });
  }
}

/**
 * Whether a variable is called, constructed or looked into here.
 * @param {ts.Identifier} node
 */
function isUsed(node) {
  const { parent } = node;
  const uses =
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent);
  return uses && parent.expression === node;
}

const folder = resolve(process.argv[2] ?? root);
const paths = readdirSync(`${folder}/src`, { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path}`)
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

let breaches = 0;
for (const path of paths) {
  const text = readFileSync(`${folder}/${path}`, "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  for (const rule of rules.filter(({ appliesTo }) => appliesTo(path))) {
    for (const { at, message } of rule.check({ path, text, tree })) {
      const line = at ? tree.getLineAndCharacterOfPosition(at.getStart(tree)).line + 1 : 1;
      console.error(`${path}:${line}  ${rule.id}: ${message}`);
      breaches += 1;
    }
  }
}
console.log(`${paths.length} files, ${rules.length} rules, ${breaches} breaches`);
process.exitCode = breaches > 0 || paths.length === 0 ? 1 : 0;
