import { status, ServiceError } from '@grpc/grpc-js';

export const isTransient = (error: ServiceError): boolean => [4, 14].includes(error.code);

export const isFinal = (error: ServiceError): boolean => [3, 5, 7].indexOf(error.code) !== -1;

export const isBusy = (error: ServiceError): boolean => error.code === status.RESOURCE_EXHAUSTED;
