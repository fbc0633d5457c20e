import type { CodeName } from '../codes/status-code.ts';
import type { DialectId } from '../dialects/dialect.ts';
import type { ErrorSighting } from '../errors/dialect-of-error.ts';
import type { WordFamily } from '../lexicon/families.ts';
import type { LiteralEvidence, LiteralShape, LiteralVerdict } from '../literals/decision.ts';
import type { Confidence, JudgementRule } from '../litmus/judgement.ts';
import type { Words } from '../litmus/unidentified-words.ts';
import type { NoteRule } from '../notes/note.ts';
import type { ConfigProblem } from '../retry/service-config/problem.ts';
import type { Handler } from '../sites/handlers.ts';
import type { CodeValue } from '../sites/code-value.ts';

/**
 * What core sees on one line of a file, and what it makes of it. Plain JSON whose keys are always there: what does not
 * apply is null or an empty list. Users report false alarms in this form, so keys are added and never renamed.
 */
export interface LineAccount {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Why there is nothing to tell of the line; null where there is something. */
  readonly nothing: NothingAccount | null;
  /** What is raised, or judged without being a raise, in the order of the text. */
  readonly sites: readonly SiteAccount[];
  /** Comparisons with a code that is written by name; those with a number are among `literals`, unless they are judged. */
  readonly comparisons: readonly ComparisonAccount[];
  readonly literals: readonly LiteralAccount[];
  /** What is said of a raise beside its code, of what is repeated, and of the configuration of retries. */
  readonly notes: readonly NoteAccount[];
  readonly project: ProjectAccount;
}

/** Lines and columns count from 1, in UTF-16 code units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SiteAccount {
  /** `raise` makes or sends an error; `status` may also be that of a success; `judged` is neither, but was judged. */
  readonly kind: 'raise' | 'status' | 'judged';
  readonly place: Place;
  readonly text: string;
  /** What it comes to, in a sentence. */
  readonly conclusion: string;
  /** What could not be read and might have led to another conclusion, each a clause. */
  readonly gaps: readonly string[];
  /** Every judgement that a test came to, the one that stands first. */
  readonly judgements: readonly JudgementAccount[];
  readonly dialect: DialectAccount | null;
  /** What shows that an error is made or sent here, as a clause. */
  readonly knownBy: string | null;
  readonly codes: readonly CodeAccount[];
  /** The code that the library takes where none is given, or that the name of the class says. */
  readonly impliedCode: CodeName | null;
  readonly message: MessageAccount | null;
  readonly function: FunctionAccount | null;
  readonly handler: HandlerAccount | null;
  /** The tests that lead here inside the function, the nearest first. */
  readonly guards: readonly GuardAccount[];
  /** The `catch` clauses it stands in, the nearest first. */
  readonly catches: readonly CatchAccount[];
}

export interface DialectAccount {
  readonly id: DialectId;
  readonly title: string;
}

export interface CodeAccount {
  readonly written: string;
  readonly place: Place;
  readonly kind: CodeValue['kind'];
  /** The code it stands for; null where it stands for none, or for one that the file does not show. */
  readonly means: CodeName | null;
  readonly number: number | null;
  /** The imported constant it is, by module and path: `@grpc/grpc-js#status.NOT_FOUND`. */
  readonly name: string | null;
  /** What a constant of the file comes down to, as written. */
  readonly behind: string | null;
  /** The question that is answered with yes where the code fits. */
  readonly litmus: string | null;
}

export interface MessageAccount {
  /** As written; `{}` stands for what is not known. */
  readonly quoted: string;
  /** As the tests read it. */
  readonly read: string;
  /** What its words say is the matter. */
  readonly words: readonly WordsAccount[];
  /** What it says of the caller. */
  readonly caller: Words['says'] | null;
}

export interface WordsAccount {
  readonly family: WordFamily;
  /** The words that say so. */
  readonly matched: string;
  readonly speaksFor: CodeName;
  /** Words beside them that make them say something else; null where they count. */
  readonly vetoedBy: string | null;
}

export interface FunctionAccount {
  readonly name: string | null;
  readonly place: Place;
  /** What it is called for, where it is a callback: "a callback of `load`". */
  readonly callbackOf: string | null;
}

export interface HandlerAccount {
  readonly name: string | null;
  readonly place: Place;
  readonly dialect: DialectAccount;
  readonly shownBy: Handler['shownBy'];
  /** The same in words. */
  readonly because: string;
}

export interface GuardAccount {
  readonly test: string;
  readonly place: Place;
  /** How the test came out. */
  readonly outcome: boolean;
  /** Whether one of the atoms is so (`true`), or all of them are. */
  readonly any: boolean;
  readonly atoms: readonly AtomAccount[];
}

export interface AtomAccount {
  /** `absent`: null, undefined, empty or false; `compared`: `operator` holds between the two operands. */
  readonly says: 'absent' | 'present' | 'compared' | 'other';
  readonly operator: string | null;
  readonly operands: readonly OperandAccount[];
}

export interface OperandAccount {
  readonly text: string;
  /** Where its name leads, from the operand backwards. */
  readonly steps: readonly Step[];
  readonly origin: OriginAccount;
}

export interface Step {
  readonly name: string;
  /** What it is, in words: "`call.request.id` (line 3)", "a parameter of `load`". */
  readonly is: string;
}

export interface OriginAccount {
  readonly kind: 'request' | 'identity' | 'metadata' | 'credential-check' | 'stored' | 'environment' | 'constant' | 'caught' | 'unknown';
  /** "the caller's credential" */
  readonly words: string;
}

export interface CatchAccount {
  readonly place: Place;
  readonly parameter: string | null;
  /** How many of the guards lie between the site and the clause. */
  readonly guardsInside: number;
  /** What the `try` calls, in the order of the text. */
  readonly calls: readonly CallAccount[];
}

export interface CallAccount {
  /** What is called: `jwt.verify`. */
  readonly text: string;
  readonly place: Place;
  readonly origin: OriginAccount;
}

export interface JudgementAccount {
  readonly rule: JudgementRule;
  /** Where the report stands. */
  readonly place: Place;
  readonly written: string;
  readonly used: CodeName | null;
  readonly fits: CodeName | null;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly vetoesConsidered: readonly string[];
  /** What would stand there instead. */
  readonly suggestions: readonly string[];
  /** The question that tells the code in use from the one that fits. */
  readonly question: QuestionAccount | null;
  /** The rule that has the word on this place; null where this judgement stands. */
  readonly supersededBy: JudgementRule | null;
}

export interface QuestionAccount {
  readonly text: string;
  /** The answer under which the code in use is right, and the one under which the code that fits is. */
  readonly ifUsed: string;
  readonly ifFits: string;
  readonly source: string;
}

export interface ComparisonAccount {
  readonly place: Place;
  readonly text: string;
  readonly code: CodeAccount;
  /** What the code is compared with. */
  readonly other: OperandAccount;
  /** What shows whose error it is that the other side is the code of. */
  readonly error: SightingAccount | null;
  readonly judgements: readonly JudgementAccount[];
  readonly conclusion: string;
}

export interface SightingAccount {
  readonly dialect: DialectAccount;
  readonly shownBy: ErrorSighting['shownBy'];
  /** The same in words. */
  readonly because: string;
  /** Whether it can be nothing else. */
  readonly only: boolean;
}

export interface LiteralAccount {
  readonly place: Place;
  readonly literal: string;
  readonly code: CodeName;
  readonly shape: LiteralShape;
  readonly verdict: LiteralVerdict['kind'];
  readonly reason: string;
  /** What stands there after the rewrite. */
  readonly replacement: string | null;
  readonly evidence: readonly LiteralEvidence[];
}

export interface NothingAccount {
  readonly because: string;
  /** The nearest lines above and below that hold something. */
  readonly nearest: readonly { readonly line: number; readonly text: string }[];
}

export interface NoteAccount {
  readonly rule: NoteRule | ConfigProblem['rule'];
  readonly place: Place;
  readonly written: string;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/** What was known of the file's package, and used. */
export interface ProjectAccount {
  readonly packageJson: boolean;
  /** The package that the file belongs to, where it is a library that core knows. */
  readonly library: string | null;
  readonly moduleKind: 'esm' | 'commonjs' | 'unknown';
  /** The dependencies that core knows a dialect of, with their ranges. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Whether any dependency is one of these or has gRPC in its name: else no function is a handler by its shape alone. */
  readonly namesGrpc: boolean;
  /** The dialects whose packages, or clients of whose, the file imports. */
  readonly imports: readonly DialectAccount[];
  /** The wrappers that the settings name. */
  readonly wrappers: readonly string[];
}
