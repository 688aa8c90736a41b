/** A design to start from, written as SQL for this purpose: normalized, without findings of our own lint. */
export interface Template {
  readonly id: string;
  /** What the design is called that begins with it. */
  readonly title: string;
  /** What it models, in one sentence. */
  readonly sentence: string;
  readonly tables: number;
  readonly sql: string;
}
