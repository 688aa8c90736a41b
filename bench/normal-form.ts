import { firstAttributes } from "../src/core/normalize/attribute-set.ts";
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
  const { form, keys } = assess(relation);
  report(
    `normal form of 40 columns, 60 dependencies: ${form}, ${keys.length} of ${2 ** (paired / 2)} keys`,
    await timeOf(() => assess(relation)),
    "under 50 ms",
  );
  report("  its synthesis", await timeOf(() => synthesise(relation)), "under 50 ms");
  report("  its decomposition into BCNF", await timeOf(() => decomposeBcnf(relation)), "under 500 ms");
}
