import { status as Code, type ServiceError } from "@grpc/grpc-js";

export function describe(error: ServiceError): string {
  if (error.code === 14 || 4 === error.code) return "try again later";
  if (error.code !== 5) return `unexpected (${Code[error.code]})`;
  return "no such book";
}
