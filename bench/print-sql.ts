import { catalogOf } from "../src/core/document/catalog.ts";
import { printScript } from "../src/core/sql/print/print-script.ts";
import { largeDesign } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

const document = await largeDesign(1000);

report(
  "print 1,000 tables / 2,000 foreign keys / 3,000 indexes",
  await timeOf(() => printScript(catalogOf({ ...document }))),
  "under 300 ms",
);
