import type { CodeName } from '../codes/status-code.ts';
import type { SpellingStyle } from '../codes/spelling.ts';

/** One library's way of writing, raising, reading and carrying status codes, as data. */
export interface Dialect {
  readonly id: DialectId;
  readonly title: string;
  /** The npm packages, with the versions the facts were read from or measured on. */
  readonly packages: readonly DialectPackage[];
  readonly enums: readonly CodeEnum[];
  /** Dialects whose constants this one takes as well, and is most often written with: NestJS has those of grpc-js. */
  readonly alsoTakes?: readonly DialectId[];
  /** How codes are spelt where the library takes strings and no constant. */
  readonly strings?: SpellingStyle;
  readonly raisers: readonly Raiser[];
  /** Classes and types whose instances carry a status code in `code`. */
  readonly errors: readonly string[];
  /** Functions that say of a value that it is such an error. */
  readonly guards: readonly string[];
  /** Packages whose objects make calls that fail with such errors: by name, or by scope (`@google-cloud/`). */
  readonly clients: readonly string[];
  readonly retry: readonly RetryList[];
  readonly handlers: readonly HandlerForm[];
  readonly uncoded: readonly UncodedOutcome[];
}

export type DialectId = 'grpc-js' | 'connect' | 'nestjs' | 'firebase-functions' | 'google-gax';

export interface DialectPackage {
  readonly name: string;
  readonly version: string;
}

/** An enum of status codes, or an object used like one. */
export interface CodeEnum {
  /** Qualified names by which a file reaches it: `@grpc/grpc-js#status`. */
  readonly names: readonly string[];
  readonly style: SpellingStyle;
  /** What stands before the code's name in every member: `Status` of `StatusNotFound`. */
  readonly prefix?: string;
  readonly lacks?: readonly CodeName[];
  /** The first version of the package that has it. */
  readonly since?: string;
  /** What to import where a file has no binding; `alias` for scopes in which the name is taken. */
  readonly importable?: { readonly module: string; readonly name: string; readonly alias: string };
}

/** Where in an invocation something stands: an argument, or a property of an argument that is an object. */
export interface Slot {
  readonly argument: number;
  /** Property names, the first that is there counts. */
  readonly properties?: readonly string[];
}

/** A constructor or function that makes or sends an error with a status code. */
export interface Raiser {
  readonly form: 'constructor' | 'function';
  /** Qualified names; `{}` stands for a code in `perCode` spelling: `@nestjs/microservices#Grpc{}Exception`. */
  readonly names: readonly string[];
  readonly perCode?: SpellingStyle;
  readonly code?: Slot;
  readonly message?: Slot;
  /** The code it carries where none is given. */
  readonly codeDefault?: CodeName;
  readonly since?: string;
}

/** A place that lists the codes to be repeated. */
export interface RetryList {
  /** A constructor or function and the argument that is the list. */
  readonly names?: readonly string[];
  readonly argument?: number;
  /** Or the property that is the list. */
  readonly property?: string;
}

/** Where a handler finds something: a parameter and the properties inside it. */
export interface Access {
  readonly parameter: number;
  readonly path: readonly string[];
}

/** The parts of a handler's parameters. */
export interface HandlerSignature {
  readonly style: 'callback' | 'stream' | 'promise';
  /** What the caller sent. */
  readonly request: Access;
  /** The function that ends the call. */
  readonly callback?: number;
  /** Who the caller is; every property of it, read or looked up by a credential's name, says so. */
  readonly identity: readonly Access[];
  /** The headers the caller sent; only the credential among them says who the caller is. */
  readonly metadata: readonly Access[];
}

/** How a function becomes a handler. */
export type HandlerForm =
  | {
      readonly form: 'registration';
      /** The method that registers an object of handlers: `addService`. */
      readonly method: string;
      readonly argument: number;
      /** What the receiver is made by, where it can be told: `@grpc/grpc-js#Server`. */
      readonly receivers: readonly string[];
      readonly signatures: readonly HandlerSignature[];
    }
  | { readonly form: 'wrapper'; readonly names: readonly string[]; readonly signature: HandlerSignature }
  | { readonly form: 'decorator'; readonly names: readonly string[]; readonly signature: HandlerSignature }
  /** The type of the function, or of the object or class whose methods are handlers. */
  | { readonly form: 'type'; readonly names: readonly string[]; readonly of: 'function' | 'members'; readonly signature: HandlerSignature }
  /** The type of its first parameter. */
  | { readonly form: 'parameter-type'; readonly names: readonly string[]; readonly signature: HandlerSignature };

/** What the client receives where an error carries no code. */
export interface UncodedOutcome {
  readonly when: string;
  readonly versions?: string;
  /** `undefined` where no status is sent at all. */
  readonly code: CodeName | undefined;
  readonly effect: string;
}
