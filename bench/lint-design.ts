import { catalogOf } from "../src/core/document/catalog.ts";
import { lint } from "../src/core/lint/run.ts";
import { largeDesign } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";

const document = await largeDesign(1000);

// Cold: the first look at the design, before anything is indexed or compiled.
const start = performance.now();
const { findings } = lint(catalogOf(document));
report(
  `lint of 1,000 tables from cold (${findings.length} findings)`,
  performance.now() - start,
  "under 300 ms",
);

// The same rules over a design that has not been looked at yet.
const again = { ...document };
const second = performance.now();
lint(catalogOf(again));
report("lint of 1,000 tables, the program warm", performance.now() - second, "under 300 ms");
