import type { Sample } from "../../src/core/normalize/sample/sample.ts";
import { pseudoRandom } from "./pseudo-random.ts";

/** Columns without a rule, by how many values each has. */
const noise = [3, 20, 200, 1_000, 7] as const;

/** A table of order lines with customers, places and products copied into it, and columns of noise: 15 columns. */
export function orderLines(rowCount: number): Sample {
  const random = pseudoRandom();
  const below = (limit: number): number => Math.floor(random() * limit);
  const customers = Array.from({ length: Math.ceil(rowCount / 20) }, () => below(300));
  const orders = Array.from({ length: Math.ceil(rowCount / 4) }, () => below(customers.length));
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const order = Math.floor(row / 4);
    const customer = orders[order] ?? 0;
    const zip = customers[customer] ?? 0;
    const product = (below(250) + row * 37) % 1_000;
    return [
      ...[order, customer, `name ${customer % 700}`, zip, `city ${zip % 90}`, `state ${(zip % 90) % 12}`],
      ...[product, `product ${product}`, (product * 7) % 113, below(10)],
      ...noise.map((values) => below(values)),
    ].map(String);
  });
  const ruled = "order_id customer_id customer_name zip city state product_id product_name unit_price qty";
  return { columns: [...ruled.split(" "), ...noise.map((values) => `noise_${values}`)], rows };
}
