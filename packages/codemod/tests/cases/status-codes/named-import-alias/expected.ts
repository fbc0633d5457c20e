import { status as Code, type ServiceError } from "@grpc/grpc-js";

export function describe(error: ServiceError): string {
  if (error.code === Code.UNAVAILABLE || Code.DEADLINE_EXCEEDED === error.code) return "try again later";
  if (error.code !== Code.NOT_FOUND) return `unexpected (${Code[error.code]})`;
  return "no such book";
}
