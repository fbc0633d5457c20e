import { describe, expect, it } from 'vitest';
import { importEdit } from '../../src/edits/import-edit.ts';
import type { Wanted } from '../../src/edits/import-edit.ts';
import { applyEdits } from '../../src/edits/text-edit.ts';
import { read } from '../../src/source/reading.ts';
import { parse } from '../parse.ts';

const STATUS: Wanted = { module: '@grpc/grpc-js', name: 'status', local: 'status' };

function withImport(text: string, filename: string, wanted = STATUS): string {
  return applyEdits(text, [importEdit(read(parse(text, { filename })), wanted)]);
}

type Case = readonly [what: string, before: readonly string[], after: readonly string[]];

/** The texts are given by their lines. */
function check(filename: string, cases: readonly Case[]): void {
  it.each(cases)('%s', (_, before, after) => {
    expect(withImport(before.join('\n'), filename).split('\n')).toEqual(after);
  });
}

describe('extends an import', () => {
  check('service.ts', [
    ['of one line', ["import { Server } from '@grpc/grpc-js';"], ["import { Server, status } from '@grpc/grpc-js';"]],
    ['without blanks', ["import {Server} from '@grpc/grpc-js';"], ["import {Server, status} from '@grpc/grpc-js';"]],
    ['with a comma at the end', ["import { Server, } from '@grpc/grpc-js';"], ["import { Server, status, } from '@grpc/grpc-js';"]],
    ['beside a default', ["import grpc, { Server } from '@grpc/grpc-js';"], ["import grpc, { Server, status } from '@grpc/grpc-js';"]],
    [
      'of several lines',
      ['import {', '  Server,', '  ServerCredentials,', "} from '@grpc/grpc-js';"],
      ['import {', '  Server,', '  ServerCredentials,', '  status,', "} from '@grpc/grpc-js';"],
    ],
    [
      'of several lines without a comma at the end',
      ['import {', '\tServer,', '\tServerCredentials', "} from '@grpc/grpc-js';"],
      ['import {', '\tServer,', '\tServerCredentials,', '\tstatus', "} from '@grpc/grpc-js';"],
    ],
    [
      'of one name on a line of its own',
      ['import {', '  Server,', "} from '@grpc/grpc-js';"],
      ['import {', '  Server,', '  status,', "} from '@grpc/grpc-js';"],
    ],
    [
      'of several lines with two names on the last',
      ['import {', '  Server, ServerCredentials', "} from '@grpc/grpc-js';"],
      ['import {', '  Server, ServerCredentials, status', "} from '@grpc/grpc-js';"],
    ],
    [
      'whose last name has a comment',
      ['import {', '  Server, // serves', '  ServerCredentials, // secures', "} from '@grpc/grpc-js';"],
      ['import {', '  Server, // serves', '  ServerCredentials, // secures', '  status,', "} from '@grpc/grpc-js';"],
    ],
    [
      'whose last name has a comment and no comma',
      ['import {', '  Server, // serves', '  ServerCredentials // secures', "} from '@grpc/grpc-js';"],
      ['import {', '  Server, // serves', '  ServerCredentials, // secures', '  status', "} from '@grpc/grpc-js';"],
    ],
    ['that holds a type', ["import { type ServiceError } from '@grpc/grpc-js';"], ["import { type ServiceError, status } from '@grpc/grpc-js';"]],
    [
      'the one that is no import of types',
      ["import type { ServiceError } from '@grpc/grpc-js';", "import { Server } from '@grpc/grpc-js';"],
      ["import type { ServiceError } from '@grpc/grpc-js';", "import { Server, status } from '@grpc/grpc-js';"],
    ],
    [
      'further down',
      ["import { Server } from '@grpc/grpc-js';", 'start(5);', "import { x } from './x';"],
      ["import { Server, status } from '@grpc/grpc-js';", 'start(5);', "import { x } from './x';"],
    ],
  ]);

  it('under another name', () => {
    expect(withImport("import { Server } from '@grpc/grpc-js';", 'service.ts', { ...STATUS, local: 'grpcStatus' })).toBe(
      "import { Server, status as grpcStatus } from '@grpc/grpc-js';",
    );
  });
});

describe('adds an import', () => {
  check('service.ts', [
    [
      'behind the last one',
      ["import { a } from './a';", "import { b } from './b';", '', 'start();'],
      ["import { a } from './a';", "import { b } from './b';", "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    [
      'with double quotes',
      ['import { a } from "./a";', 'start(\'x\', \'y\');'],
      ['import { a } from "./a";', 'import { status } from "@grpc/grpc-js";', 'start(\'x\', \'y\');'],
    ],
    [
      'without semicolons',
      ["import { a } from './a'", 'start()'],
      ["import { a } from './a'", "import { status } from '@grpc/grpc-js'", 'start()'],
    ],
    [
      'behind the comment of the last one',
      ["import { a } from './a'; // the first letter", 'start();'],
      ["import { a } from './a'; // the first letter", "import { status } from '@grpc/grpc-js';", 'start();'],
    ],
    [
      'where code follows on the line',
      ["import { a } from './a'; start();"],
      ["import { a } from './a';", "import { status } from '@grpc/grpc-js'; start();"],
    ],
    [
      'beside one of types',
      ["import type { ServiceError } from '@grpc/grpc-js';"],
      ["import type { ServiceError } from '@grpc/grpc-js';", "import { status } from '@grpc/grpc-js';"],
    ],
    [
      'beside a namespace',
      ["import * as grpc from '@grpc/grpc-js';", 'start();'],
      ["import * as grpc from '@grpc/grpc-js';", "import { status } from '@grpc/grpc-js';", 'start();'],
    ],
    ['beside one without names', ["import '@grpc/grpc-js';"], ["import '@grpc/grpc-js';", "import { status } from '@grpc/grpc-js';"]],
    [
      'behind import x = require()',
      ["import fs = require('fs');", 'start();'],
      ["import fs = require('fs');", "import { status } from '@grpc/grpc-js';", 'start();'],
    ],
    ['at the top of a file without any', ['start();', ''], ["import { status } from '@grpc/grpc-js';", '', 'start();', '']],
    ['in an empty file', [''], ["import { status } from '@grpc/grpc-js';"]],
    ['before the comment of the first function', ['/** Starts. */', 'start();'], ["import { status } from '@grpc/grpc-js';", '', '/** Starts. */', 'start();']],
    [
      'before two line comments of the first statement',
      ['// starts', '// everything', 'start();'],
      ["import { status } from '@grpc/grpc-js';", '', '// starts', '// everything', 'start();'],
    ],
    [
      'behind a comment that is set off',
      ['// The bookstore.', '// All of it.', '', 'start();'],
      ['// The bookstore.', '// All of it.', '', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    [
      'behind a licence',
      ['/* Copyright 2017 The Bookstore */', '/** Starts. */', 'start();'],
      ['/* Copyright 2017 The Bookstore */', "import { status } from '@grpc/grpc-js';", '', '/** Starts. */', 'start();'],
    ],
    [
      'behind a licence of several line comments',
      ['// Copyright 2017 The Bookstore', '// All rights reserved.', 'start();'],
      ['// Copyright 2017 The Bookstore', '// All rights reserved.', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    ['behind @ts-check', ['// @ts-check', 'start();'], ['// @ts-check', "import { status } from '@grpc/grpc-js';", '', 'start();']],
    [
      'behind a reference',
      ['/// <reference types="node" />', 'start();'],
      ['/// <reference types="node" />', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    [
      'behind an eslint-disable for the file',
      ['/* eslint-disable no-console */', 'start();'],
      ['/* eslint-disable no-console */', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    [
      'before an eslint-disable for the next line',
      ['// eslint-disable-next-line no-console', 'start();'],
      ["import { status } from '@grpc/grpc-js';", '', '// eslint-disable-next-line no-console', 'start();'],
    ],
    [
      'where a comment stands before code on its line',
      ['/* x */ start();'],
      ["import { status } from '@grpc/grpc-js';", '', '/* x */ start();'],
    ],
    [
      'behind a directive',
      ["'use client';", '', 'start();'],
      ["'use client';", '', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    [
      'behind a hashbang',
      ['#!/usr/bin/env node', 'start();'],
      ['#!/usr/bin/env node', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
    [
      'behind a hashbang and a licence',
      ['#!/usr/bin/env node', '// Copyright 2017', '', 'start();'],
      ['#!/usr/bin/env node', '// Copyright 2017', '', "import { status } from '@grpc/grpc-js';", '', 'start();'],
    ],
  ]);
});

describe('extends a destructured require', () => {
  check('service.js', [
    ['of one line', ["const { Server } = require('@grpc/grpc-js');"], ["const { Server, status } = require('@grpc/grpc-js');"]],
    ['with var', ["var { Server } = require('@grpc/grpc-js');"], ["var { Server, status } = require('@grpc/grpc-js');"]],
    [
      'of several lines',
      ['const {', '  Server,', '  credentials', "} = require('@grpc/grpc-js');"],
      ['const {', '  Server,', '  credentials,', '  status', "} = require('@grpc/grpc-js');"],
    ],
    [
      'behind other statements',
      ["const PROTO = __dirname + '/shop.proto';", "const { Server } = require('@grpc/grpc-js');", 'fail(5);'],
      ["const PROTO = __dirname + '/shop.proto';", "const { Server, status } = require('@grpc/grpc-js');", 'fail(5);'],
    ],
    [
      'but not one that stands behind a number, which may be what needs it',
      ["const fs = require('fs');", 'const RETRIED = [14];', "const { Server } = require('@grpc/grpc-js');"],
      ["const fs = require('fs');", "const { status } = require('@grpc/grpc-js');", 'const RETRIED = [14];', "const { Server } = require('@grpc/grpc-js');"],
    ],
    [
      'but not one with a rest',
      ["const { Server, ...rest } = require('@grpc/grpc-js');"],
      ["const { Server, ...rest } = require('@grpc/grpc-js');", "const { status } = require('@grpc/grpc-js');"],
    ],
    [
      'but not one of several variables',
      ["const { Server } = require('@grpc/grpc-js'), fs = require('fs');"],
      ["const { Server } = require('@grpc/grpc-js'), fs = require('fs');", "const { status } = require('@grpc/grpc-js');"],
    ],
    [
      'but not one that takes nothing',
      ["const {} = require('@grpc/grpc-js');"],
      ["const {} = require('@grpc/grpc-js');", "const { status } = require('@grpc/grpc-js');"],
    ],
  ]);

  it('under another name', () => {
    expect(withImport("const { Server } = require('@grpc/grpc-js');", 'service.js', { ...STATUS, local: 'grpcStatus' })).toBe(
      "const { Server, status: grpcStatus } = require('@grpc/grpc-js');",
    );
  });
});

describe('adds a require', () => {
  check('service.js', [
    [
      'behind the last of those at the top',
      ["const fs = require('fs');", "const path = require('path');", '', 'const app = start();', "const late = require('./late');"],
      ["const fs = require('fs');", "const path = require('path');", "const { status } = require('@grpc/grpc-js');", '', 'const app = start();', "const late = require('./late');"],
    ],
    [
      'behind the requires that follow a directive',
      ["'use strict';", "const fs = require('fs');"],
      ["'use strict';", "const fs = require('fs');", "const { status } = require('@grpc/grpc-js');"],
    ],
    [
      'at the top where all requires are late',
      ['start();', "const late = require('./late');"],
      ["const { status } = require('@grpc/grpc-js');", '', 'start();', "const late = require('./late');"],
    ],
    [
      'behind a directive',
      ["'use strict'", '', 'module.exports = start()'],
      ["'use strict'", '', "const { status } = require('@grpc/grpc-js')", '', 'module.exports = start()'],
    ],
    [
      'behind the comment of a directive',
      ["'use strict'; // always", '', 'exports.start = start;'],
      ["'use strict'; // always", '', "const { status } = require('@grpc/grpc-js');", '', 'exports.start = start;'],
    ],
    [
      'behind the comment of a require',
      ["const fs = require('fs'); /* files */", 'start();'],
      ["const fs = require('fs'); /* files */", "const { status } = require('@grpc/grpc-js');", 'start();'],
    ],
    [
      'behind a hashbang',
      ['#!/usr/bin/env node', '', 'exports.start = start;'],
      ['#!/usr/bin/env node', '', "const { status } = require('@grpc/grpc-js');", '', 'exports.start = start;'],
    ],
  ]);
});

describe('keeps the line breaks of the file', () => {
  it.each<[what: string, filename: string, before: string, after: string]>([
    ['behind an import', 'a.ts', "import a from './a';\r\nstart();\r\n", "import a from './a';\r\nimport { status } from '@grpc/grpc-js';\r\nstart();\r\n"],
    [
      'in an import of several lines',
      'a.ts',
      "import {\r\n  Server, // x\r\n} from '@grpc/grpc-js';\r\n",
      "import {\r\n  Server, // x\r\n  status,\r\n} from '@grpc/grpc-js';\r\n",
    ],
    [
      'in an import of several lines without a comma at the end',
      'a.ts',
      "import {\r\n  Server // x\r\n} from '@grpc/grpc-js';\r\n",
      "import {\r\n  Server, // x\r\n  status\r\n} from '@grpc/grpc-js';\r\n",
    ],
    ['behind the comment of a require', 'a.js', "const a = require('a'); // x\r\nb();\r\n", "const a = require('a'); // x\r\nconst { status } = require('@grpc/grpc-js');\r\nb();\r\n"],
    ['at the top', 'a.js', 'exports.a = 1;\r\n', "const { status } = require('@grpc/grpc-js');\r\n\r\nexports.a = 1;\r\n"],
    ['behind a licence', 'a.js', '// Copyright\r\n\r\nexports.a = 1;\r\n', "// Copyright\r\n\r\nconst { status } = require('@grpc/grpc-js');\r\n\r\nexports.a = 1;\r\n"],
  ])('%s', (_, filename, before, after) => {
    expect(withImport(before, filename)).toBe(after);
  });
});

it('is the same edit each time, so that many sites can share it', () => {
  const reading = read(parse("import { a } from './a';\nfail(5);\nfail(7);"));
  expect(importEdit(reading, STATUS)).toEqual(importEdit(reading, STATUS));
});
