import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import { HttpStatus } from '@nestjs/common';
import type { ClientGrpc } from '@nestjs/microservices';
import { catchError, firstValueFrom, of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Appointment } from '../diary.ts';

interface Appointments {
  get(request: { id: string }): Observable<Appointment>;
  book(request: { pet: string; slot: string; minutes: number }, metadata: Metadata): Observable<Appointment>;
}

/** What the clinic's web page answers where the service fails. */
export const HTTP_BY_CODE: Record<number, HttpStatus> = {
  [status.INVALID_ARGUMENT]: HttpStatus.BAD_REQUEST,
  [status.NOT_FOUND]: HttpStatus.NOT_FOUND,
  [status.ALREADY_EXISTS]: HttpStatus.CONFLICT,
  [status.UNAUTHENTICATED]: HttpStatus.UNAUTHORIZED,
  [status.PERMISSION_DENIED]: HttpStatus.FORBIDDEN,
  [status.UNAVAILABLE]: HttpStatus.NOT_FOUND,
  [status.INTERNAL]: HttpStatus.BAD_REQUEST,
};

export class Reception {
  private readonly appointments: Appointments;
  private readonly metadata = new Metadata();

  constructor(client: ClientGrpc, key: string) {
    this.appointments = client.getService<Appointments>('Appointments');
    this.metadata.set('authorization', `Bearer ${key}`);
  }

  /** The appointment, or undefined where there is none. */
  find(id: string): Promise<Appointment | undefined> {
    return firstValueFrom(
      this.appointments.get({ id }).pipe(catchError((error: ServiceError) => (error.code === 5 ? of(undefined) : throwError(() => error)))),
    );
  }

  /** Books a slot; says 'taken' where somebody else has it. */
  async book(pet: string, slot: string): Promise<Appointment | 'taken'> {
    try {
      return await firstValueFrom(this.appointments.book({ pet, slot, minutes: 20 }, this.metadata));
    } catch (error) {
      if ((error as ServiceError).message.includes('6 ALREADY_EXISTS')) return 'taken';
      throw error;
    }
  }
}
