import { readFile } from 'node:fs';

export function load(path, callback) {
  readFile(path, 'utf8', (error, text) => {
    if (error && error.code === 'ENOENT') return callback(null, undefined);
    if (error) return callback(error);
    callback(null, text);
  });
}
