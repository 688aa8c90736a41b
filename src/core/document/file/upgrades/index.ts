import type { Upgrade } from "../upgrade.ts";

/** How files of older versions become current: the first leads from version 1 to 2, the second from 2 to 3, … */
export const upgrades: readonly Upgrade[] = [];
