import fc from "fast-check";
import type { Box, Link } from "../layout/graph.ts";

/** Boxes and links as layout takes them. */
export type LayoutGraph = { readonly boxes: readonly Box[]; readonly links: readonly Link[] };

type ForeignKey = readonly [from: string, row: number, to: string, ...nullable: readonly "nullable"[]];

const nullableIf = (nullable: boolean): readonly "nullable"[] => (nullable ? ["nullable"] : []);

const box = (name: string, rows: number, partOf?: string): Box => ({
  id: name,
  name,
  namespace: "public",
  width: 200 + 4 * (name.length % 9),
  height: 32 + 24 * rows,
  ...(partOf === undefined ? {} : { partOf }),
});

const link = ([from, row, to, nullable]: ForeignKey, index: number): Link => ({
  id: `${from}-${to}-${index}`,
  from,
  to,
  fromY: 44 + 24 * row,
  toY: 44,
  toKey: `${to}.id`,
  endFrom: "zero-or-more",
  endTo: nullable ? "zero-or-one" : "exactly-one",
});

const rentalRows: readonly (readonly [string, number])[] = [
  ["actor", 4],
  ["address", 8],
  ["category", 3],
  ["city", 4],
  ["country", 3],
  ["customer", 10],
  ["film", 14],
  ["film_actor", 3],
  ["film_category", 3],
  ["inventory", 4],
  ["language", 3],
  ["payment", 6],
  ["rental", 7],
  ["staff", 11],
  ["store", 4],
];

const rentalKeys: readonly ForeignKey[] = [
  ["address", 4, "city"],
  ["city", 2, "country"],
  ["customer", 1, "store"],
  ["customer", 5, "address"],
  ["film", 4, "language"],
  ["film", 5, "language", "nullable"],
  ["film_actor", 0, "actor"],
  ["film_actor", 1, "film"],
  ["film_category", 0, "film"],
  ["film_category", 1, "category"],
  ["inventory", 1, "film"],
  ["inventory", 2, "store"],
  ["payment", 1, "customer"],
  ["payment", 2, "staff"],
  ["payment", 3, "rental"],
  ["rental", 2, "inventory"],
  ["rental", 3, "customer"],
  ["rental", 5, "staff"],
  ["staff", 3, "address"],
  ["staff", 5, "store"],
  ["store", 1, "staff"],
  ["store", 2, "address"],
];

/** The structure of a film rental shop: 15 tables, 22 foreign keys (the shape of the pagila sample database). */
export const rentalShop: LayoutGraph = {
  boxes: rentalRows.map(([name, rows]) => box(name, rows)),
  links: rentalKeys.map(link),
};

/** The same with payments partitioned, the foreign keys on the partitions, as pg_dump writes it. */
export const partitionedRentalShop: LayoutGraph = {
  boxes: [
    ...rentalShop.boxes,
    ...[1, 2, 3, 4, 5, 6].map((month) => box(`payment_2026_0${month}`, 6, "payment")),
  ],
  links: [
    ...rentalShop.links.filter((each) => each.from !== "payment"),
    ...[1, 2, 3, 4, 5, 6].map((month, i) => link([`payment_2026_0${month}`, 3, "rental"], 100 + i)),
  ],
};

const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

/** Modules of 18 tables, `perTable` foreign keys each: most inside the module, some to six hubs, few anywhere. */
export const modules = (count: number, perTable: number, seed = 1): LayoutGraph => {
  const next = numbers(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const boxes = Array.from({ length: count }, (_, i) => ({
    ...box(`m${Math.floor(i / 18)}_t${i}`, 3 + below(12)),
    id: `t${i}`,
  }));
  const links = boxes.flatMap((from, i) =>
    Array.from({ length: perTable }, (_, k) => {
      const start = Math.floor(i / 18) * 18;
      const kind = next();
      const target =
        kind < 0.82
          ? start + below(Math.min(18, count - start))
          : kind < 0.95
            ? (below(6) * 7) % count
            : below(count);
      const row = 1 + below((from.height - 32) / 24 - 1);
      return link([`t${i}`, row, `t${target}`, ...nullableIf(next() < 0.3)], 10 * i + k);
    }),
  );
  return { boxes, links };
};

/** Any graph: odd sizes, self-references, several links a pair, partitions, boxes without links. */
export const anyLayoutGraph = (most = 24): fc.Arbitrary<LayoutGraph> =>
  fc
    .array(
      fc.record({
        rows: fc.integer({ min: 0, max: 20 }),
        width: fc.integer({ min: 160, max: 320 }),
        part: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .chain((sizes) => {
      const boxes = sizes.map(
        ({ rows, width, part }, i): Box => ({
          ...box(`table_${i}`, rows),
          width,
          ...(part && i > 0 && i % 5 === 0 ? { partOf: `table_${i - 1}` } : {}),
        }),
      );
      const end = fc.integer({ min: 0, max: boxes.length - 1 });
      const links = fc.array(fc.tuple(end, end, fc.nat(20), fc.boolean()), { maxLength: 2 * most });
      return links.map((all) => ({
        boxes,
        links: all.map(([from, to, row, nullable], i) => {
          const rows = ((boxes[from]?.height ?? 32) - 32) / 24;
          const made = link(
            [`table_${from}`, rows > 0 ? row % rows : 0, `table_${to}`, ...nullableIf(nullable)],
            i,
          );
          return rows > 0 ? made : { ...made, fromY: 16 };
        }),
      }));
    });
