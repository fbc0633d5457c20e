import { once } from 'node:events';
import { createServer } from 'node:http2';
import type { Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import type { CallOptions, Client } from '@connectrpc/connect';
import { connectNodeAdapter, createGrpcTransport, Http2SessionManager } from '@connectrpc/connect-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as clientAfter from '../after/client.ts';
import * as serviceAfter from '../after/service.ts';
import * as clientBefore from '../before/client.ts';
import * as serviceBefore from '../before/service.ts';
import { FerryService } from '../gen/ferry_pb.ts';
import type { Booking } from '../gen/ferry_pb.ts';
import { Harbour } from '../harbour.ts';

const INES: CallOptions = { headers: { authorization: 'Bearer ticket-ines' } };
const JUN: CallOptions = { headers: { authorization: 'Bearer ticket-jun' } };

const STATES = [
  { state: 'before', routes: serviceBefore.routes, ...clientBefore },
  { state: 'after', routes: serviceAfter.routes, ...clientAfter },
] as const;

/** What a client receives in the two states. */
const SITUATIONS: Readonly<Record<string, readonly [before: number, after: number]>> = {
  'GetSailing: a sailing that does not exist': [Code.Internal, Code.NotFound],
  'GetSailing: the database is down': [Code.Internal, Code.Unavailable],
  'ListSailings: a negative offset': [Code.InvalidArgument, Code.InvalidArgument],
  'ListSailings: past the end': [Code.Internal, Code.OutOfRange],
  'BookSeats: no ticket card': [Code.PermissionDenied, Code.Unauthenticated],
  'BookSeats: a ticket card nobody has': [Code.PermissionDenied, Code.Unauthenticated],
  'BookSeats: no sailing named': [Code.Internal, Code.InvalidArgument],
  'BookSeats: too many seats at once': [Code.FailedPrecondition, Code.InvalidArgument],
  'BookSeats: a sailing that does not exist': [Code.NotFound, Code.NotFound],
  'BookSeats: a sailing that has departed': [Code.InvalidArgument, Code.FailedPrecondition],
  'BookSeats: no seats left': [Code.FailedPrecondition, Code.FailedPrecondition],
  'ChangeBooking: a booking that does not exist': [Code.NotFound, Code.NotFound],
  "ChangeBooking: somebody else's": [Code.PermissionDenied, Code.NotFound],
  'ChangeBooking: changed in the meantime': [Code.InvalidArgument, Code.Aborted],
};

describe.each(STATES)('$state', ({ state, routes, TicketOffice, httpStatusOf }) => {
  const harbour = new Harbour();
  let server: Http2Server;
  let sessions: Http2SessionManager;
  let ferry: Client<typeof FerryService>;
  let office: InstanceType<typeof TicketOffice>;
  let booking: Booking;

  beforeAll(async () => {
    server = createServer(connectNodeAdapter({ routes: routes(harbour) })).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sessions = new Http2SessionManager(baseUrl);
    const transport = createGrpcTransport({ baseUrl, sessionManager: sessions, defaultTimeoutMs: 5000 });
    ferry = createClient(FerryService, transport);
    office = new TicketOffice(transport, 'ticket-ines');
    booking = await ferry.bookSeats({ sailingId: 'S1', seats: 1 }, INES);
  });

  afterAll(() => {
    sessions.abort();
    server.close();
  });

  const list = async (offset: number): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { id } of ferry.listSailings({ route: 'north', offset })) ids.push(id);
    return ids;
  };

  const calls: Record<string, () => Promise<unknown>> = {
    'GetSailing: a sailing that does not exist': () => ferry.getSailing({ id: 'S9' }),
    'GetSailing: the database is down': () => ferry.getSailing({ id: 'S1' }),
    'ListSailings: a negative offset': () => list(-1),
    'ListSailings: past the end': () => list(7),
    'BookSeats: no ticket card': () => ferry.bookSeats({ sailingId: 'S1', seats: 1 }),
    'BookSeats: a ticket card nobody has': () => ferry.bookSeats({ sailingId: 'S1', seats: 1 }, { headers: { authorization: 'Bearer found' } }),
    'BookSeats: no sailing named': () => ferry.bookSeats({ seats: 1 }, INES),
    'BookSeats: too many seats at once': () => ferry.bookSeats({ sailingId: 'S1', seats: 10 }, INES),
    'BookSeats: a sailing that does not exist': () => ferry.bookSeats({ sailingId: 'S9', seats: 1 }, INES),
    'BookSeats: a sailing that has departed': () => ferry.bookSeats({ sailingId: 'S2', seats: 1 }, INES),
    'BookSeats: no seats left': () => ferry.bookSeats({ sailingId: 'S3', seats: 1 }, INES),
    'ChangeBooking: a booking that does not exist': () => ferry.changeBooking({ bookingId: 'B9', seats: 2, version: 1 }, INES),
    "ChangeBooking: somebody else's": () => ferry.changeBooking({ bookingId: booking.id, seats: 2, version: 1 }, JUN),
    'ChangeBooking: changed in the meantime': () => ferry.changeBooking({ bookingId: booking.id, seats: 2, version: 7 }, INES),
  };

  it.each(Object.entries(SITUATIONS))('%s', async (situation, [before, after]) => {
    harbour.open = !situation.endsWith('database is down');
    const failure: unknown = await calls[situation]?.().catch((error: unknown) => error);
    harbour.open = true;
    const expected = state === 'before' ? before : after;
    expect(failure).toBeInstanceOf(ConnectError);
    expect(Code[(failure as ConnectError).code]).toBe(Code[expected]);
  });

  it('serves who does everything right', async () => {
    expect((await ferry.getSailing({ id: 'S2' })).status).toBe('departed');
    expect(await list(0)).toEqual(['S1', 'S2']);
    const booked = await office.book('S1', 2);
    expect(booked).toMatchObject({ sailingId: 'S1', seats: 2, version: 1 });
    expect(await office.change(booked, 1)).toBe(true);
  });

  it('tells the ticket office of what is not there, or was changed, only where the codes say so', async () => {
    const missing = office.sailing('S9');
    const stale = office.change({ ...booking, version: 7 }, 3);
    if (state === 'after') {
      expect(await missing).toBeUndefined();
      expect(await stale).toBe(false);
    } else {
      await expect(missing).rejects.toThrow('There is no sailing S9');
      await expect(stale).rejects.toThrow('[invalid_argument]');
    }
  });

  it('shows an outage on the web page', () => {
    expect(httpStatusOf(Code.Unavailable)).toBe(state === 'after' ? 503 : 404);
    expect(httpStatusOf(Code.InvalidArgument)).toBe(400);
  });
});
