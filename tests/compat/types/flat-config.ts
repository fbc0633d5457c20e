import { defineConfig } from 'eslint/config';
import grpcLitmus from 'eslint-plugin-grpc-litmus';

export default defineConfig([
  grpcLitmus.configs.recommended,
  {
    files: ['**/*.js'],
    plugins: { 'grpc-litmus': grpcLitmus },
    extends: ['grpc-litmus/strict', grpcLitmus.configs.all],
    rules: { 'grpc-litmus/no-raw-code': 'warn' },
  },
]);

export const version: string = grpcLitmus.meta.version;
export const rule = grpcLitmus.rules['no-raw-code'];

// @ts-expect-error -- a rule that does not exist: the plugin is more than `any`
export const missing = grpcLitmus.rules['no-such-rule'];
