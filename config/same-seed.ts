import { configureGlobal } from "fast-check";

/**
 * In CI every run tries the same random cases, so that a change is judged by itself; on a person's machine each run
 * tries others and goes on finding what nobody thought of. FAST_CHECK_SEED replays one.
 */
const stated = process.env.FAST_CHECK_SEED ?? (process.env.CI === undefined ? undefined : "20261121");
if (stated !== undefined) configureGlobal({ seed: Number(stated) });
