import * as grpc from "@grpc/grpc-js"
import { join } from "node:path"
import { loadSync } from "@grpc/proto-loader"

const { books } = grpc.loadPackageDefinition(
  loadSync("books.proto", { enums: String, defaults: true, oneofs: true, includeDirs: [join(__dirname, "protos")] }),
) as any

export const client = new books.Books("localhost:50051", grpc.credentials.createInsecure())

export const isMissing = (error: grpc.ServiceError): boolean => error.code === grpc.status.NOT_FOUND
