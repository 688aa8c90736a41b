/** What an answer to the schema query says it is: the first key of its JSON, because jsonb puts short keys first. */
export const answerMark = "crowfoot catalog 2";
