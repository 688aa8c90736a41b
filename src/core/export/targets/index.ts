import type { Target } from "../target.ts";
import { designTarget } from "./design.ts";
import { sqlTarget } from "./sql.ts";
import { typescriptTarget } from "./typescript.ts";

/** Every target, in the order in which they are offered. */
export const targets: readonly Target[] = [sqlTarget, typescriptTarget, designTarget];
