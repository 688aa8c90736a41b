/** What the third edition adds to the second, in the same form; never changed, as links that exist count on it. */
export const thirdOrder = `
column: redeclared
`;
