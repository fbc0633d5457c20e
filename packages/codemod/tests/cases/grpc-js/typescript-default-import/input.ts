import grpc from "grpc"
import { join } from "node:path"

const { books } = grpc.load(
  { root: join(__dirname, "protos"), file: "books.proto" },
  "proto",
  { convertFieldsToCamelCase: true, longsAsStrings: false },
) as any

export const client = new books.Books("localhost:50051", grpc.credentials.createInsecure())

export const isMissing = (error: grpc.ServiceError): boolean => error.code === grpc.status.NOT_FOUND
