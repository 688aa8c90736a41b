import { marked, type Token, type Tokens } from "marked";

/** What GitHub's Markdown makes of a text: headings, tables with their rows as plain texts, links. */
export type MarkdownReading = {
  readonly headings: readonly string[];
  readonly tables: readonly {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly links: readonly string[];
};

/** Reads a text with marked. */
export function readMarkdown(text: string): MarkdownReading {
  const tokens = marked.lexer(text, { gfm: true });
  const links: string[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === "link") links.push(String(token.href));
  });
  const isTable = (token: Token): token is Tokens.Table => token.type === "table";
  return {
    headings: tokens.flatMap((token) => (token.type === "heading" ? [plain(token.tokens ?? [])] : [])),
    tables: tokens.filter(isTable).map(({ header, rows }) => ({
      head: header.map(({ tokens: inner }) => plain(inner)),
      rows: rows.map((row) => row.map(({ tokens: inner }) => plain(inner))),
    })),
    links,
  };
}

const entities = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" } as const;

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      "tokens" in token && token.tokens ? plain(token.tokens) : "text" in token ? String(token.text) : "\n",
    )
    .join("")
    .replace(
      /&(?:lt|gt|amp|quot|#39);/g,
      (entity) => Object.entries(entities).find(([key]) => key === entity)?.[1] ?? "",
    );
}
