// The type errors of a package as JSON: `node scripts/type-errors.mjs FOLDER FILE…`, with the compiler the package has
// installed and its tsconfig.json. The files named are checked whether or not the configuration includes them.

import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, ...files] = process.argv.slice(2).map((each) => path.resolve(each));
const ts = compilerOf(folder);
const configFile = ts.findConfigFile(folder, ts.sys.fileExists);
const config = configFile === undefined ? { fileNames: [], options: {} } : ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, ts.sys.readFile).config ?? {}, ts.sys, path.dirname(configFile), {}, configFile);
const options = { ...config.options, noEmit: true, composite: false, ...(configFile === undefined && { types: ['node'] }), incremental: false, skipLibCheck: true, allowJs: true, checkJs: files.some((file) => /\.[cm]?jsx?$/.test(file)), declaration: false };
const program = ts.createProgram({ rootNames: [...new Set([...config.fileNames, ...files])], options });

const errors = program
  .getSourceFiles()
  .filter(({ fileName }) => !fileName.includes('/node_modules/') && !fileName.endsWith('.d.ts'))
  .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
  .map(({ file, code, messageText }) => `${path.relative(folder, file.fileName)}: TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
console.log(JSON.stringify({ compiler: ts.version, files: program.getRootFileNames().length, errors }));

/** Newer compilers than ours speak another interface, older ones the same. */
function compilerOf(folder) {
  try {
    const own = createRequire(path.join(folder, 'package.json'))('typescript');
    if (typeof own.createProgram === 'function') return own;
  } catch {
    // Not installed: ours does.
  }
  return createRequire(import.meta.url)('typescript');
}
