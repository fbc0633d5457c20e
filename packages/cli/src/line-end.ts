/** Where lines end to ESLint, in whose places findings are told. */
export const LINE_END = /\r\n|[\r\n\u2028\u2029]/g;
