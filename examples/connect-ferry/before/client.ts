import { setTimeout as sleep } from 'node:timers/promises';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import type { Client, Transport } from '@connectrpc/connect';
import { FerryService } from '../gen/ferry_pb.ts';
import type { Booking, Sailing } from '../gen/ferry_pb.ts';

const ATTEMPTS = 3;
/** What a call may be repeated after. */
const AGAIN = new Set([Code.Unavailable, Code.DeadlineExceeded]);

/** The HTTP status under which the ticket office's web page shows a failure. */
export function httpStatusOf(code: Code): number {
  switch (code) {
    case Code.InvalidArgument:
      return 400;
    case Code.PermissionDenied:
      return 401;
    case Code.NotFound:
      return 404;
    case Code.Unavailable:
      return 404;
    default:
      return 500;
  }
}

export class TicketOffice {
  readonly #ferry: Client<typeof FerryService>;
  readonly #headers: Record<string, string>;

  constructor(transport: Transport, ticket: string) {
    this.#ferry = createClient(FerryService, transport);
    this.#headers = { authorization: `Bearer ${ticket}` };
  }

  /** The sailing, or undefined where there is none. */
  async sailing(id: string): Promise<Sailing | undefined> {
    try {
      return await this.#ferry.getSailing({ id });
    } catch (error) {
      if (error instanceof ConnectError && error.code === 5) return undefined;
      throw error;
    }
  }

  /** Books seats, in up to three attempts. */
  async book(sailingId: string, seats: number): Promise<Booking> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#ferry.bookSeats({ sailingId, seats }, { headers: this.#headers });
      } catch (error) {
        if (!(error instanceof ConnectError) || !AGAIN.has(error.code) || attempt === ATTEMPTS) throw error;
        await sleep(20 * 2 ** attempt);
      }
    }
  }

  /** Changes the number of seats; false where somebody else was faster. */
  async change(booking: Booking, seats: number): Promise<boolean> {
    try {
      await this.#ferry.changeBooking({ bookingId: booking.id, seats, version: booking.version }, { headers: this.#headers });
      return true;
    } catch (error) {
      if (error instanceof ConnectError && error.message.startsWith('[aborted]')) return false;
      throw error;
    }
  }
}
