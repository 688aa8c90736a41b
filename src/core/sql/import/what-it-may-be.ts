/** What people write into SQL that another program was to replace, by the text where the grammar gave up. */
const placeholders: readonly (readonly [sign: RegExp, sentence: string])[] = [
  [
    /^:(?:'\w+'|"\w+"|\{\?\w+\}|[A-Za-z_]\w*)/,
    "psql puts the value of a variable here: write the value itself into the file.",
  ],
  [/^\$\{\w[\w.-]*\}/, "A tool puts a value here: give it the file that the tool makes of this one."],
  [/^(?:\{\{|\{%|<%|#\{)/, "This is a place of a template: read the SQL that the template makes."],
  [/^@\w+/, "Variables with @ are of SQL Server or MySQL, not of PostgreSQL."],
  [/^`/, "Names in backquotes are of MySQL: PostgreSQL has double quotes."],
  [/^\[\w+\]/, "Names in square brackets are of SQL Server: PostgreSQL has double quotes."],
];

/** What is known of a text that PostgreSQL's grammar refuses at an offset: a sentence, or "" when nothing. */
export function whatItMayBe(text: string, offset: number): string {
  // The grammar gives up at the mark or at the word behind it.
  const places = [0, 1, 2, 3].map((before) => text.slice(Math.max(0, offset - before)).slice(0, 80));
  const found = placeholders.find(([sign]) => places.some((place) => sign.test(place)));
  return found?.[1] ?? "";
}
