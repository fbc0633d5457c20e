import type { CodeName } from '../codes/status-code.ts';
import type { SpellingStyle } from '../codes/spelling.ts';

/**
 * One library's way of writing, raising, reading and carrying status codes, as data.
 *
 * Things of a library are named as `names/` resolves them: by module and path, `@grpc/grpc-js#status`. A name that
 * begins with `*` is that of generated code: any module, or any folder before it.
 */
export interface Dialect {
  readonly id: DialectId;
  readonly title: string;
  readonly packages: readonly [DialectPackage, ...DialectPackage[]];
  readonly enums: readonly CodeEnum[];
  /** Present where codes are strings at run time: in errors, and where the library takes one. Else they are numbers. */
  readonly strings?: StringCodes;
  /** Dialects whose constants this one takes as well, where it has none or people prefer those: NestJS has those of grpc-js. */
  readonly alsoTakes?: readonly DialectId[];
  readonly raisers: readonly Raiser[];
  /** Classes and types whose instances carry a status code in `code`. */
  readonly errors: readonly string[];
  readonly readers: readonly Reader[];
  readonly text?: ErrorText;
  /** Functions that say of a value that it is such an error. */
  readonly guards: readonly string[];
  readonly clients: readonly ClientModules[];
  readonly retry: readonly RetryRule[];
  readonly handlers: readonly HandlerForm[];
  readonly uncoded: readonly UncodedOutcome[];
}

export type DialectId =
  | 'grpc-js'
  | 'grpc-legacy'
  | 'connect'
  | 'nestjs'
  | 'nice-grpc'
  | 'protobuf-ts'
  | 'grpc-web'
  | 'improbable-grpc-web'
  | 'nestjs-grpc-exceptions'
  | 'firebase-functions'
  | 'firebase-client'
  | 'firebase-admin'
  | 'google-gax'
  | 'grpc-boom'
  | 'grpc-errors'
  | 'grpc-create-error'
  | 'grpc-error'
  | 'mali'
  | 'temporal'
  | 'k6'
  | 'opentelemetry'
  | 'google-rpc';

export interface DialectPackage {
  readonly name: string;
  /** The versions the facts were read from or measured on, the newest first. */
  readonly versions: readonly [string, ...string[]];
  /** It is for much else besides gRPC: importing it does not say that a file speaks of status codes. */
  readonly mixed?: true;
  /** It stands on sockets or files of Node, so no build for browsers can take it in. */
  readonly nodeOnly?: true;
}

/** An enum of status codes, an object used like one, or a module that exports a constant for each code. */
export interface CodeEnum {
  /** Qualified names by which a file reaches it: `@grpc/grpc-js#status`; with nothing behind the `#`, the module. */
  readonly names: readonly string[];
  readonly style: SpellingStyle;
  /** What stands before the code's name in every member, `Status` of `StatusNotFound`; other members are none of it. */
  readonly prefix?: string;
  readonly lacks?: readonly CodeName[];
  /** Members that stand for no code: `UNRECOGNIZED` of ts-proto. */
  readonly others?: readonly string[];
  /** Whether `Enum[5]` is the name of a member at run time. */
  readonly reverse: boolean;
  /** The first version of the package that has it. */
  readonly since?: string;
  /** What to import where a file has no binding. */
  readonly importable?: Importable;
}

export interface Importable {
  readonly module: string;
  readonly name: string;
  /** For scopes in which the name is taken. */
  readonly alias: string;
  /** The way from what is imported to the enum: `Code` of `grpc.Code`. */
  readonly inside?: readonly string[];
  /** Node's own ES modules see no export of that name, only a compiler or bundler does. */
  readonly hiddenFromEsm?: true;
}

/** How codes are spelt as strings, and what may stand before them: `functions/` of `functions/not-found`. */
export interface StringCodes extends SpellingStyle {
  readonly prefixes?: readonly string[];
  /** Words that are no codes of gRPC but may stand in the same place: those of Twirp in protobuf-ts. */
  readonly others?: readonly string[];
}

/** Where in an invocation something stands: an argument, or a property of an argument that is an object. */
export interface Slot {
  readonly argument: number;
  /** Property names, the first that is there counts. */
  readonly properties?: readonly string[];
  /** Where the argument is a text and no object, it is meant itself. */
  readonly orText?: true;
}

export type Raiser = NamedRaiser | MethodRaiser | BuilderRaiser | AssignmentRaiser;

/** A constructor or function that is imported, and makes or sends an error with a status code. */
export interface NamedRaiser {
  readonly form: 'constructor' | 'function';
  /** Qualified names; `{}` stands for a code in `perCode` spelling: `@nestjs/microservices#Grpc{}Exception`. */
  readonly names: readonly string[];
  readonly perCode?: SpellingStyle;
  /** The codes that have no name of their own in `perCode`. */
  readonly lacks?: readonly CodeName[];
  /** The code that the name says. */
  readonly says?: CodeName;
  readonly code?: Slot;
  readonly message?: Slot;
  /** The code it carries where none is given. */
  readonly codeDefault?: CodeName;
  readonly since?: string;
}

/** A method that ends a call with a status, of an object the library hands over: `call.sendStatus({ code })`. */
export interface MethodRaiser {
  readonly form: 'method';
  readonly method: string;
  /** The classes and types of the object. Where its type cannot be told, the import of the library has to do. */
  readonly receivers: readonly string[];
  readonly code: Slot;
  readonly message?: Slot;
}

/** A chain of calls that makes a status: `new StatusBuilder().withCode(code).withDetails(text)`. */
export interface BuilderRaiser {
  readonly form: 'builder';
  /** The constructors the chain begins with. */
  readonly names: readonly string[];
  readonly code: BuilderStep;
  readonly message: BuilderStep;
}

export interface BuilderStep {
  readonly method: string;
  readonly argument: number;
}

/** A property of a handler's parameter that, set, is the status of the call: `context.status = { code, detail }`. */
export interface AssignmentRaiser {
  readonly form: 'assignment';
  readonly to: Access;
  /** The properties of the object that is set. */
  readonly code: string;
  readonly message: string;
}

/** A place where a program finds the code of a call that ended; `path` leads from there to the code. */
export type Reader = { readonly path: readonly string[] } & (
  /** The error itself: `err.code`. */
  | { readonly from: 'error' }
  /** What a call answers: `response.status`, `(await call.status).code`. */
  | { readonly from: 'answer' }
  /** What a listener gets: `call.on('status', (status) => status.code)`. */
  | { readonly from: 'event'; readonly event: string }
  /** What a method answers: `exception.getError().code`. */
  | { readonly from: 'method'; readonly method: string }
  /** What a function of the library makes of any error: `ConnectError.from(err).code`. */
  | { readonly from: 'function'; readonly names: readonly string[] }
  /** A parameter of a function given as an option: `onEnd: ({ status }) => …`. */
  | { readonly from: 'option'; readonly option: string; readonly parameter: number }
);

/** Where the text of an error stands on the client. */
export interface ErrorText {
  /** The property that holds it as it was sent. */
  readonly bare: string;
  /**
   * What `message` holds where that is more: `{number}`, `{NAME}` or `{name}` of the code, `{path}` of the method, and
   * `{text}`.
   */
  readonly message?: string;
}

/** Modules whose objects make calls that fail with errors of the dialect. */
export type ClientModules =
  /** Every module of a package. */
  | { readonly of: 'package'; readonly name: string }
  /** One entry point alone. */
  | { readonly of: 'module'; readonly name: string }
  /** Every package of a scope, but for those that speak another protocol: `@google-cloud/`. */
  | { readonly of: 'scope'; readonly name: string; readonly except: readonly string[] };

/** What decides which codes are repeated. */
export type RetryRule = (
  /** A list of codes as an argument of a constructor or function. */
  | { readonly form: 'argument'; readonly names: readonly string[]; readonly argument: number }
  /** A list of codes as a property. */
  | { readonly form: 'property'; readonly property: string }
  /** A function as a property, which is asked for each failure. */
  | { readonly form: 'decision'; readonly property: string }
) & {
  /** How the library takes a code. */
  readonly takes: 'number' | 'name or number';
  /** What it repeats where nothing is said. */
  readonly default?: readonly CodeName[];
};

/** Where a handler finds something: a parameter and the properties inside it. */
export interface Access {
  readonly parameter: number;
  readonly path: readonly string[];
}

/** The parts of a handler's parameters. */
export interface HandlerSignature {
  readonly style: 'callback' | 'stream' | 'promise';
  /** How many parameters a function declares by which this signature is told from the others of a form. */
  readonly arity?: number;
  /** What the caller sent. */
  readonly request: Access;
  /** The function that ends the call. */
  readonly callback?: number;
  /** Who the caller is; every property of it, read or looked up by a credential's name, says so. */
  readonly identity: readonly Access[];
  /** The headers the caller sent; only the credential among them says who the caller is. */
  readonly metadata: readonly Access[];
}

/** How a function becomes a handler; where there are several signatures, the first is the usual one. */
export type HandlerForm = { readonly signatures: readonly [HandlerSignature, ...HandlerSignature[]] } & (
  | {
      readonly form: 'registration';
      /** The method that registers handlers, or objects of them: `addService`. */
      readonly method: string;
      /** The arguments that can hold them. */
      readonly arguments: readonly number[];
      /** What the receiver is made by, where it can be told: `@grpc/grpc-js#Server`. */
      readonly receivers: readonly string[];
      /** Whether the method's name is so telling that, in a file that imports the library, any receiver will do. */
      readonly anyReceiver: boolean;
    }
  /** A function whose last argument is the handler, or the object or instance of a class whose methods are. */
  | { readonly form: 'wrapper'; readonly names: readonly string[] }
  | { readonly form: 'decorator'; readonly names: readonly string[] }
  /** A generated decorator of a class, which makes handlers of its methods: the end of its name, and who must be imported. */
  | { readonly form: 'class-decorator'; readonly suffix: string; readonly beside: readonly string[] }
  /** The type of the function, or of the object or class whose methods are handlers. */
  | { readonly form: 'type'; readonly names: readonly string[]; readonly of: 'function' | 'members' }
  /** The type of one of its parameters. */
  | { readonly form: 'parameter-type'; readonly names: readonly string[]; readonly parameter: number }
);

/** What the client receives where an error carries no code. */
export interface UncodedOutcome {
  readonly when: string;
  readonly versions?: string;
  /** `undefined` where no status is sent at all. */
  readonly code: CodeName | undefined;
  readonly effect: string;
}
