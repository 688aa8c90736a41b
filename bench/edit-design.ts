import { countingMint } from "../src/core/base/mint.ts";
import { isRefusal } from "../src/core/base/refusal.ts";
import { runCommand } from "../src/core/command/run-command.ts";
import { catalogOf } from "../src/core/document/catalog.ts";
import { apply } from "../src/core/document/patch.ts";
import { largeDesign } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

const document = await largeDesign(1000);
const [column] = catalogOf(document).all("column");
let last = document;
let count = 0;

report(
  "rename a column among 1,000 tables, checks included",
  await timeOf(() => {
    count += 1;
    const input = { columnId: column?.id ?? "", name: `renamed_${count}` };
    const result = runCommand(catalogOf(last), { id: "rename-column", input, mint: countingMint("x") });
    if (isRefusal(result)) throw new Error(result.refused);
    last = apply(last, result.patch);
  }),
  "to the painted result under 50 ms",
);
