import { type Order, readOrder } from "../order.ts";
import { firstDictionary } from "./first-dictionary.ts";
import { firstOrder } from "./first-order.ts";
import { secondOrder } from "./second-order.ts";
import { thirdOrder } from "./third-order.ts";

/** What a link takes for granted. An edition is frozen as soon as a link was made with it. */
export type Edition = { readonly order: Order; readonly dictionary: string };

/** All editions, numbered from 1. New links are of the last one. */
export const editions: readonly Edition[] = [
  { order: readOrder([firstOrder]), dictionary: firstDictionary },
  { order: readOrder([firstOrder, secondOrder]), dictionary: firstDictionary },
  { order: readOrder([firstOrder, secondOrder, thirdOrder]), dictionary: firstDictionary },
];
