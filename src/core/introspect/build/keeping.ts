import type { KeptRecord } from "../../document/records/index.ts";

/** A statement that says what no record can. */
export type Keeping = Pick<KeptRecord, "statement" | "subject" | "phase"> & Partial<Pick<KeptRecord, "uses">>;
