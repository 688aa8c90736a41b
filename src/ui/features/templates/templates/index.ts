import type { Template } from "../template.ts";
import { billing } from "./billing.ts";
import { blog } from "./blog.ts";
import { chat } from "./chat.ts";
import { lms } from "./lms.ts";
import { saas } from "./saas.ts";
import { shop } from "./shop.ts";

/** Every template, in the order in which they are offered. */
export const templates: readonly Template[] = [blog, shop, saas, billing, chat, lms];
