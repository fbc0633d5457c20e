// What a part of `npm run test:compat` is given, and what it answers.

/**
 * @typedef {object} NodeVersion
 * @property {number} major
 * @property {string} version
 * @property {string} command the program
 */
/**
 * @typedef {object} Bench
 * @property {string} workplace an empty folder for projects, gone afterwards
 * @property {Readonly<Record<'core' | 'eslint-plugin' | 'codemod' | 'cli', string>>} tarballs the packed packages
 * @property {readonly NodeVersion[]} nodes the first is the one that runs this
 * @property {object} rules the rules of the preset `recommended`, for hosts that take no preset of a plugin
 * @property {(text: string) => void} progress
 */
/**
 * @typedef {object} Outcome
 * @property {string} title
 * @property {readonly string[]} lines
 * @property {readonly string[]} failures
 * @property {Readonly<Record<string, string>>} [tables] Markdown for docs/hosts.md, by the name of its place there
 */
/** @typedef {(bench: Bench) => Outcome} Section */

export {};
