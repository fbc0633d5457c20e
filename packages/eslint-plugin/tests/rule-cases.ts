/** The cases of a rule, as data. Code is indented as the table wants it; the indentation of its first line is cut. */
export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

export interface ValidCase {
  readonly name: string;
  readonly code: string;
  /**
   * Its name, whose ending says how it is parsed; `service.ts` where none is given. One in `fixtures/` belongs to the
   * package of that folder, any other to no package.
   */
  readonly file?: string;
  readonly options?: readonly object[];
}

/** Each place in `code` between « and » is reported, in this order. */
export interface InvalidCase extends ValidCase {
  readonly reports: readonly ExpectedReport[];
}

export interface ExpectedReport {
  readonly messageId: string;
  /** What the autofix writes in the marked place. */
  readonly fix?: string;
  readonly offers?: readonly Offer[];
}

/** A suggestion. */
export interface Offer {
  readonly messageId: string;
  /** What it writes in the marked place. */
  readonly write: string;
  /** The text of an import before and after it; `from` is there already. */
  readonly importing?: { readonly from: string; readonly to: string };
}
