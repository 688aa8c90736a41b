import { catalogOf } from "../src/core/document/catalog.ts";
import { arrange } from "../src/core/layout/arrange.ts";
import { boxOf, relationsOf } from "../src/core/layout/diagram.ts";
import { cardsOf } from "../src/core/layout/drawn-cards.ts";
import { placeBoxes } from "../src/core/layout/graph.ts";
import { route } from "../src/core/layout/route.ts";
import { largeDesign } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

const catalog = catalogOf(await largeDesign(1000));
const cards = cardsOf(catalog);
const boxes = [...cards.values()].map((card) => boxOf(catalog, card));
const links = relationsOf(catalog, cards).map(({ link }) => link);
const { positions } = arrange(boxes, links);
const placed = placeBoxes(boxes, positions);

report("arrange 1,000 tables / 2,000 foreign keys", await timeOf(() => arrange(boxes, links)), "under 1.5 s");
report("route 2,000 foreign keys", await timeOf(() => route(placed, links)), "under 1.5 s");
