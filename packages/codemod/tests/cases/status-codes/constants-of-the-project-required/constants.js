exports.GrpcStatus = Object.freeze({ OK: 0, NOT_FOUND: 5, UNAVAILABLE: 14, UNAUTHENTICATED: 16 });
