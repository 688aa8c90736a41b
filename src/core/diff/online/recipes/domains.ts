import { quoteName } from "../../../postgres/quoting.ts";
import { nameOf } from "../../../sql/print/name-of.ts";
import { statements } from "../../../sql/print/statements/index.ts";
import { inTransaction, type OnlineRecipe } from "../recipe.ts";

/** A check of a domain: values that are there are checked afterwards, which still stops writes for that long. */
export const addDomainCheck: OnlineRecipe = {
  id: "domain-add-constraint",
  apply({ catalog, record, text }) {
    if (record.kind !== "domain") return undefined;
    const check = record.checks.find((one) => text === statements.addDomainCheck(catalog, record, one));
    if (!check || check.notValid) return undefined;
    const validate = `ALTER DOMAIN ${nameOf(catalog, record)} VALIDATE CONSTRAINT ${quoteName(check.name)}`;
    return [
      inTransaction(
        "expand",
        "values unchecked",
        statements.addDomainCheck(catalog, record, { ...check, notValid: true }),
      ),
      inTransaction("validate", "check the values", validate),
    ];
  },
};
