import { status, ServiceError } from '@grpc/grpc-js';

export const isTransient = (error: ServiceError): boolean => [status.DEADLINE_EXCEEDED, status.UNAVAILABLE].includes(error.code);

export const isFinal = (error: ServiceError): boolean => [status.INVALID_ARGUMENT, status.NOT_FOUND, status.PERMISSION_DENIED].indexOf(error.code) !== -1;

export const isBusy = (error: ServiceError): boolean => error.code === status.RESOURCE_EXHAUSTED;
