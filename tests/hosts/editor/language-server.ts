import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest, CodeActionRequest, ConfigurationRequest, createProtocolConnection, DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExecuteCommandRequest, ExitNotification, InitializedNotification,
  InitializeRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { CodeAction, CodeActionContext, Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { binOf } from '../project.ts';

/** A file that is open in an editor with ESLint's language server. */
export interface OpenFile {
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  readonly actionsFor: (diagnostic: Diagnostic) => Promise<readonly CodeAction[]>;
  /** Does what a code action says, and saves the file, as an editor does. Returns the new text. */
  readonly perform: (action: CodeAction) => Promise<string>;
  /** What an editor asks for on saving, where the user has set `source.fixAll.eslint`; diagnostics were asked for before. */
  readonly fixAll: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the extension of VS Code sends where a user has set nothing. The server expects every key. */
const DEFAULTS = {
  validate: 'probe',
  packageManager: 'npm',
  useESLintClass: true,
  useFlatConfig: true,
  experimental: { useFlatConfig: false },
  codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
  codeActionOnSave: { mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [] as readonly object[],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: 'location' },
};

export type Settings = Partial<typeof DEFAULTS>;

/** The answer to the server's question whether it may run the ESLint of the project. */
const YES = 4;

/** Starts the server in a folder and opens a file of it. */
export async function openFile(folder: string, file: string, languageId: string, settings: Settings = {}): Promise<OpenFile> {
  const server = spawn(process.execPath, [binOf('vscode-langservers-extracted', 'vscode-eslint-language-server'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const workspaceFolder = { uri: pathToFileURL(folder).href, name: path.basename(folder) };
  const uri = pathToFileURL(path.join(folder, file)).href;
  let document = TextDocument.create(uri, languageId, 1, readFileSync(path.join(folder, file), 'utf8'));

  const ask = async (range: Range, context: CodeActionContext): Promise<CodeAction[]> => {
    const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
    return (actions ?? []).filter((action): action is CodeAction => typeof action.command !== 'string');
  };
  const editsIn = ({ changes = {}, documentChanges = [] }: WorkspaceEdit = {}): readonly TextEdit[] => {
    const versioned = documentChanges.flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : []));
    // Edits with an annotation or a snippet are for clients that say they take them, which this one does not.
    return [...(changes[uri] ?? []), ...(versioned as TextEdit[])];
  };
  const edit = (edits: readonly TextEdit[]): Promise<void> => {
    const text = TextDocument.applyEdits(document, [...edits]);
    writeFileSync(path.join(folder, file), text);
    document = TextDocument.create(uri, languageId, document.version + 1, text);
    return connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: document.version }, contentChanges: [{ text }] });
  };
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ ...DEFAULTS, ...settings, workspaceFolder })));
  connection.onRequest('eslint/confirmESLintExecution', () => YES);
  connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit: workspaceEdit }) => {
    await edit(editsIn(workspaceEdit));
    return { applied: true };
  });
  connection.listen();

  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: workspaceFolder.uri,
    workspaceFolders: [workspaceFolder],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true, executeCommand: {}, workspaceEdit: { documentChanges: true } },
      textDocument: {
        synchronization: {},
        publishDiagnostics: { codeDescriptionSupport: true, dataSupport: true },
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll.eslint'] } } },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text: document.getText() } });

  return {
    diagnostics: async () => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items : [];
    },
    actionsFor: (diagnostic) => ask(diagnostic.range, { diagnostics: [diagnostic] }),
    perform: async ({ title, command }) => {
      if (!command) throw new Error(`"${title}" has no command.`);
      await connection.sendRequest(ExecuteCommandRequest.type, { command: command.command, arguments: command.arguments ?? [] });
      return document.getText();
    },
    fixAll: async () => {
      const start = { line: 0, character: 0 };
      for (const { edit: workspaceEdit } of await ask({ start, end: start }, { diagnostics: [], only: ['source.fixAll.eslint'] })) {
        await edit(editsIn(workspaceEdit));
      }
    },
    close: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
    },
  };
}
