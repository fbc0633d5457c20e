export const GrpcCode = {
  Ok: 0,
  InvalidArgument: 3,
  NotFound: 5,
  PermissionDenied: 7,
  Unauthenticated: 16,
} as const;
