// The service, in the form that protoc-gen-es gives it, so that the example needs no compiler of protocol buffers.

import type { Message } from '@bufbuild/protobuf';
import { fileDesc, serviceDesc } from '@bufbuild/protobuf/codegenv2';
import type { GenFile, GenMessage, GenService } from '@bufbuild/protobuf/codegenv2';

export const file_ferry_v1_ferry: GenFile = /*@__PURE__*/ fileDesc(
    'ChRmZXJyeS92MS9mZXJyeS5wcm90bxIIZmVycnkudjEiZgoHU2FpbGluZxIOCgJpZBgBIAEoCVICaWQSFAoFcm91dGUYAiABKAlS' +
    'BXJvdXRlEhYKBnN0YXR1cxgDIAEoCVIGc3RhdHVzEh0KCnNlYXRzX2xlZnQYBCABKAVSCXNlYXRzTGVmdCIjChFHZXRTYWlsaW5n' +
    'UmVxdWVzdBIOCgJpZBgBIAEoCVICaWQiQwoTTGlzdFNhaWxpbmdzUmVxdWVzdBIUCgVyb3V0ZRgBIAEoCVIFcm91dGUSFgoGb2Zm' +
    'c2V0GAIgASgFUgZvZmZzZXQiRwoQQm9va1NlYXRzUmVxdWVzdBIdCgpzYWlsaW5nX2lkGAEgASgJUglzYWlsaW5nSWQSFAoFc2Vh' +
    'dHMYAiABKAVSBXNlYXRzImUKFENoYW5nZUJvb2tpbmdSZXF1ZXN0Eh0KCmJvb2tpbmdfaWQYASABKAlSCWJvb2tpbmdJZBIUCgVz' +
    'ZWF0cxgCIAEoBVIFc2VhdHMSGAoHdmVyc2lvbhgDIAEoBVIHdmVyc2lvbiJoCgdCb29raW5nEg4KAmlkGAEgASgJUgJpZBIdCgpz' +
    'YWlsaW5nX2lkGAIgASgJUglzYWlsaW5nSWQSFAoFc2VhdHMYAyABKAVSBXNlYXRzEhgKB3ZlcnNpb24YBCABKAVSB3ZlcnNpb24y' +
    'kAIKDEZlcnJ5U2VydmljZRI8CgpHZXRTYWlsaW5nEhsuZmVycnkudjEuR2V0U2FpbGluZ1JlcXVlc3QaES5mZXJyeS52MS5TYWls' +
    'aW5nEkIKDExpc3RTYWlsaW5ncxIdLmZlcnJ5LnYxLkxpc3RTYWlsaW5nc1JlcXVlc3QaES5mZXJyeS52MS5TYWlsaW5nMAESOgoJ' +
    'Qm9va1NlYXRzEhouZmVycnkudjEuQm9va1NlYXRzUmVxdWVzdBoRLmZlcnJ5LnYxLkJvb2tpbmcSQgoNQ2hhbmdlQm9va2luZxIe' +
    'LmZlcnJ5LnYxLkNoYW5nZUJvb2tpbmdSZXF1ZXN0GhEuZmVycnkudjEuQm9va2luZ2IGcHJvdG8z',
);

export type Sailing = Message<'ferry.v1.Sailing'> & {
  id: string;
  route: string;
  status: string;
  seatsLeft: number;
};

export type GetSailingRequest = Message<'ferry.v1.GetSailingRequest'> & {
  id: string;
};

export type ListSailingsRequest = Message<'ferry.v1.ListSailingsRequest'> & {
  route: string;
  offset: number;
};

export type BookSeatsRequest = Message<'ferry.v1.BookSeatsRequest'> & {
  sailingId: string;
  seats: number;
};

export type ChangeBookingRequest = Message<'ferry.v1.ChangeBookingRequest'> & {
  bookingId: string;
  seats: number;
  version: number;
};

export type Booking = Message<'ferry.v1.Booking'> & {
  id: string;
  sailingId: string;
  seats: number;
  version: number;
};

export const FerryService: GenService<{
  getSailing: { methodKind: 'unary'; input: GenMessage<GetSailingRequest>; output: GenMessage<Sailing> };
  listSailings: { methodKind: 'server_streaming'; input: GenMessage<ListSailingsRequest>; output: GenMessage<Sailing> };
  bookSeats: { methodKind: 'unary'; input: GenMessage<BookSeatsRequest>; output: GenMessage<Booking> };
  changeBooking: { methodKind: 'unary'; input: GenMessage<ChangeBookingRequest>; output: GenMessage<Booking> };
}> = /*@__PURE__*/ serviceDesc(file_ferry_v1_ferry, 0);
