import { defineConfig } from 'eslint/config';
import grpcLitmus from 'eslint-plugin-grpc-litmus';
export default defineConfig([grpcLitmus.configs.recommended, { plugins: { 'grpc-litmus': grpcLitmus }, extends: ['grpc-litmus/strict', grpcLitmus.configs.all] }]);
