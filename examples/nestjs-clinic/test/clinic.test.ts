import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import { ClientProxyFactory, Transport } from '@nestjs/microservices';
import type { ClientGrpcProxy } from '@nestjs/microservices';
import { firstValueFrom, toArray } from 'rxjs';
import type { Observable } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentsController as ControllerAfter } from '../after/appointments.controller.ts';
import * as receptionAfter from '../after/reception.ts';
import { AppointmentsController as ControllerBefore } from '../before/appointments.controller.ts';
import * as receptionBefore from '../before/reception.ts';
import { GRPC, start } from '../clinic.ts';
import type { Running } from '../clinic.ts';
import type { Appointment } from '../diary.ts';

type Method = (request: object, metadata?: Metadata) => Observable<Appointment>;
type Service = Readonly<Record<'get' | 'book' | 'move' | 'cancel' | 'list', Method>>;

const STATES = [
  { state: 'before', controller: ControllerBefore, ...receptionBefore },
  { state: 'after', controller: ControllerAfter, ...receptionAfter },
] as const;

const signedIn = (key: string): Metadata => {
  const metadata = new Metadata();
  metadata.set('authorization', `Bearer ${key}`);
  return metadata;
};

interface Situation {
  readonly name: string;
  readonly call: (service: Service) => Observable<Appointment>;
  readonly before: status;
  readonly after: status;
}

/** What a client receives in the two states. */
const SITUATIONS: readonly Situation[] = [
  { name: 'Get: no such appointment', call: (service) => service.get({ id: 'A9' }), before: status.UNKNOWN, after: status.NOT_FOUND },
  { name: 'Book: no key', call: (service) => service.book({ pet: 'Momo', slot: 'tue-0900' }), before: status.PERMISSION_DENIED, after: status.UNAUTHENTICATED },
  { name: 'Book: a key nobody has', call: (service) => service.book({ pet: 'Momo', slot: 'tue-0900' }, signedIn('key-?')), before: status.UNKNOWN, after: status.UNAUTHENTICATED },
  { name: 'Book: no slot', call: (service) => service.book({ pet: 'Momo' }, signedIn('key-momo')), before: status.UNKNOWN, after: status.INVALID_ARGUMENT },
  { name: 'Book: for too long', call: (service) => service.book({ pet: 'Momo', slot: 'tue-0900', minutes: 90 }, signedIn('key-momo')), before: status.INVALID_ARGUMENT, after: status.INVALID_ARGUMENT },
  { name: "Book: for somebody else's pet", call: (service) => service.book({ pet: 'Momo', slot: 'tue-0900' }, signedIn('key-rex')), before: status.PERMISSION_DENIED, after: status.PERMISSION_DENIED },
  { name: 'Book: a slot that is taken', call: (service) => service.book({ pet: 'Momo', slot: 'mon-0900' }, signedIn('key-momo')), before: status.INTERNAL, after: status.ALREADY_EXISTS },
  { name: 'Move: no such appointment', call: (service) => service.move({ id: 'A9', slot: 'wed-1100' }, signedIn('key-momo')), before: status.NOT_FOUND, after: status.NOT_FOUND },
  { name: 'Move: changed in the meantime', call: (service) => service.move({ id: 'A1', slot: 'wed-1100', version: 2 }, signedIn('key-momo')), before: status.ABORTED, after: status.ABORTED },
  { name: 'Cancel: no such appointment', call: (service) => service.cancel({ id: 'A9' }, signedIn('key-momo')), before: status.INVALID_ARGUMENT, after: status.NOT_FOUND },
  { name: 'Cancel: over already', call: (service) => service.cancel({ id: 'A2' }, signedIn('key-rex')), before: status.INVALID_ARGUMENT, after: status.FAILED_PRECONDITION },
  { name: 'List: a negative offset', call: (service) => service.list({ offset: -1 }), before: status.INVALID_ARGUMENT, after: status.INVALID_ARGUMENT },
];

describe.each(STATES)('$state', ({ state, controller, Reception, HTTP_BY_CODE }) => {
  let running: Running;
  let client: ClientGrpcProxy;
  let service: Service;
  let reception: InstanceType<typeof Reception>;

  beforeAll(async () => {
    running = await start(controller);
    client = ClientProxyFactory.create({ transport: Transport.GRPC, options: { ...GRPC, url: running.address } }) as ClientGrpcProxy;
    service = client.getService<Service & object>('Appointments');
    reception = new Reception(client, 'key-momo');
  });

  afterAll(async () => {
    client.close();
    await running.app.close();
  });

  it.each(SITUATIONS)('$name', async ({ call, ...expected }) => {
    const failure = await firstValueFrom(call(service)).catch((error: unknown) => error as ServiceError);
    expect(failure).toBeInstanceOf(Error);
    expect(status[(failure as ServiceError).code]).toBe(status[expected[state]]);
  });

  it('serves who does everything right', async () => {
    expect(await reception.find('A1')).toMatchObject({ pet: 'Momo', slot: 'mon-0900', version: 3 });
    expect(await firstValueFrom(service.list({ offset: 1 }).pipe(toArray()))).toMatchObject([{ id: 'A2', state: 'done' }]);
    expect(await reception.book('Momo', 'thu-1500')).toMatchObject({ pet: 'Momo', state: 'booked' });
    expect(await firstValueFrom(service.move({ id: 'A1', slot: 'fri-0800', version: 3 }, signedIn('key-momo')))).toMatchObject({ version: 4 });
  });

  it('tells the reception what is absent or taken, only where the codes say so', async () => {
    const [missing, taken] = await Promise.allSettled([reception.find('A9'), reception.book('Momo', 'thu-1500')]);
    if (state === 'after') {
      expect(missing).toEqual({ status: 'fulfilled', value: undefined });
      expect(taken).toEqual({ status: 'fulfilled', value: 'taken' });
    } else {
      expect(missing).toMatchObject({ status: 'rejected', reason: { code: status.UNKNOWN } });
      expect(taken).toMatchObject({ status: 'rejected', reason: { code: status.INTERNAL } });
    }
  });

  it('shows an outage on the web page', () => {
    expect(HTTP_BY_CODE[status.UNAVAILABLE]).toBe(state === 'after' ? 503 : 404);
    expect(HTTP_BY_CODE[status.NOT_FOUND]).toBe(404);
  });
});
