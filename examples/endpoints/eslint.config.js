import { defineConfig } from 'eslint/config';
import grpcLitmus from 'eslint-plugin-grpc-litmus';

export default defineConfig([grpcLitmus.configs.recommended, grpcLitmus.configs.endpoints]);
