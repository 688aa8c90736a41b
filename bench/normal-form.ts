import { alternativeDesigns } from "../src/core/normalize/alternative-designs.ts";
import { firstAttributes } from "../src/core/normalize/attribute-set.ts";
import { candidateKeys } from "../src/core/normalize/candidate-keys.ts";
import { decomposeBcnf } from "../src/core/normalize/decompose-bcnf.ts";
import { assess } from "../src/core/normalize/normal-form.ts";
import { synthesise } from "../src/core/normalize/synthesis.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";
import { wideRelation } from "./measure/wide-relation.ts";

const columns = firstAttributes(40);
for (const paired of [0, 20]) {
  const dependencies = wideRelation({ columns: 40, dependencies: 60, paired });
  const relation = { columns, dependencies };
  const { form, keysComplete } = assess(relation);
  report(
    `normal form of 40 columns, 60 dependencies: ${form}${keysComplete ? "" : " at least"}`,
    await timeOf(() => assess(relation)),
    "under 50 ms",
  );
  const { found, complete } = candidateKeys(relation);
  report(
    `  its keys: ${found.length} of ${2 ** (paired / 2)}, ${complete ? "all of them" : "stopped early"}`,
    await timeOf(() => candidateKeys(relation)),
    "under 50 ms",
  );
  report("  its synthesis", await timeOf(() => synthesise(relation)), "under 50 ms");
  const designs = alternativeDesigns(relation, "3NF").length;
  report(
    `  its alternatives in 3NF: ${designs}`,
    await timeOf(() => alternativeDesigns(relation, "3NF")),
    "under 500 ms",
  );
  report("  its decomposition into BCNF", await timeOf(() => decomposeBcnf(relation)), "under 500 ms");
}
