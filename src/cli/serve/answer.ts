/** What the server answers to one request. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** What the audit log says of it; absent where nothing of the store was touched. */
  readonly audit?: AuditEntry;
};

/** What somebody did with a stored design; `share` stands for its id, which is a capability and is not written. */
export type AuditEntry = {
  readonly action: "create" | "read" | "replace" | "revoke";
  readonly outcome: string;
  readonly share?: string;
  readonly bytes?: number;
  readonly expires?: string;
};

/** A JSON answer that no cache keeps. */
export function answerJson(status: number, value: unknown, audit?: AuditEntry): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: `${JSON.stringify(value)}\n`,
    ...(audit && { audit }),
  };
}

/** A refusal with a sentence for a person. */
export function answerRefusal(status: number, refused: string, audit?: AuditEntry): Answer {
  return answerJson(status, { refused }, audit);
}

/** The refusal of a method that an address does not have. */
export function answerMethods(allowed: string): Answer {
  const refusal = answerRefusal(405, `This address answers ${allowed} only.`);
  return { ...refusal, headers: { ...refusal.headers, allow: allowed } };
}
