import { wordsOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";

/** Environments differ by database, not by name. */
export const namespaceNameEnvironment = defineRule({
  id: "namespace-name-environment",
  severity: "info",
  category: "naming",
  title: "Namespace named after an environment",
  why: "The same statements have to run everywhere: with dev or prod in their names they cannot.",
  remedy: "Keep environments in databases of their own, with the same names inside.",
  examples: { bad: ["create schema shop_prod;"], good: ["create schema shop;"] },
  *check({ catalog }) {
    for (const { id, name } of catalog.all("namespace")) {
      const word = wordsOf(name).find((one) => /^(dev|develop|stg|staging|prod|production|uat)$/.test(one));
      if (word) yield { at: id, message: `The namespace ${name} is named after an environment.` };
    }
  },
});
