import { Code, ConnectError } from '@connectrpc/connect';
import type { ConnectRouter, HandlerContext } from '@connectrpc/connect';
import { FerryService } from '../gen/ferry_pb.ts';
import type { Harbour } from '../harbour.ts';

const MAX_SEATS = 9;

async function passengerOf(context: HandlerContext, harbour: Harbour): Promise<string> {
  const token = context.requestHeader.get('authorization')?.replace(/^Bearer /, '');
  if (!token) throw new ConnectError('Missing access token', Code.Unauthenticated);
  const passenger = await harbour.verifyToken(token);
  if (!passenger) throw new ConnectError('Invalid access token', Code.Unauthenticated);
  return passenger;
}

function unreadable(cause: unknown): never {
  const down = (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED';
  throw new ConnectError('The timetable cannot be read', down ? Code.Unavailable : Code.Internal, undefined, undefined, cause);
}

/** The service over this harbour. */
export const routes = (harbour: Harbour) => (router: ConnectRouter) =>
  router.service(FerryService, {
    async getSailing({ id }) {
      const sailing = await harbour.findSailing(id).catch(unreadable);
      if (!sailing) throw new ConnectError(`There is no sailing ${id}`, Code.NotFound);
      return sailing;
    },

    async *listSailings({ route, offset }) {
      const sailings = await harbour.listSailings(route);
      if (offset < 0) throw new ConnectError('offset must not be negative', Code.InvalidArgument);
      if (offset > sailings.length) throw new ConnectError('offset is past the end of the list', Code.OutOfRange);
      yield* sailings.slice(offset);
    },

    async bookSeats({ sailingId, seats }, context) {
      const passenger = await passengerOf(context, harbour);
      if (!sailingId) throw new ConnectError('sailing_id is required', Code.InvalidArgument);
      if (seats < 1 || seats > MAX_SEATS) throw new ConnectError(`seats must be between 1 and ${MAX_SEATS}`, Code.InvalidArgument);
      const sailing = await harbour.findSailing(sailingId);
      if (!sailing) throw new ConnectError(`There is no sailing ${sailingId}`, Code.NotFound);
      if (sailing.status !== 'open') throw new ConnectError('This sailing has departed', Code.FailedPrecondition);
      if (sailing.seatsLeft < seats) throw new ConnectError('There are not enough seats left', Code.FailedPrecondition);
      return harbour.insertBooking(sailing, passenger, seats);
    },

    async changeBooking({ bookingId, seats, version }, context) {
      const passenger = await passengerOf(context, harbour);
      const booking = await harbour.findBooking(bookingId);
      // Nobody learns which bookings others have.
      if (booking?.passenger !== passenger) throw new ConnectError(`You have no booking ${bookingId}`, Code.NotFound);
      if (booking.version !== version) throw new ConnectError('The booking was changed in the meantime', Code.Aborted);
      return harbour.updateBooking(booking, seats);
    },
  });
