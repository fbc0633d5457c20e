import { Code, ConnectError } from '@connectrpc/connect';
import type { ConnectRouter, HandlerContext } from '@connectrpc/connect';
import { FerryService } from '../gen/ferry_pb.ts';
import type { Harbour } from '../harbour.ts';

const MAX_SEATS = 9;

async function passengerOf(context: HandlerContext, harbour: Harbour): Promise<string> {
  const token = context.requestHeader.get('authorization')?.replace(/^Bearer /, '');
  if (!token) throw new ConnectError('Missing access token', Code.PermissionDenied);
  const passenger = await harbour.verifyToken(token);
  if (!passenger) throw new ConnectError('Invalid access token', Code.PermissionDenied);
  return passenger;
}

/** The service over this harbour. */
export const routes = (harbour: Harbour) => (router: ConnectRouter) =>
  router.service(FerryService, {
    async getSailing({ id }) {
      try {
        const sailing = await harbour.findSailing(id);
        if (!sailing) throw new ConnectError(`There is no sailing ${id}`, 5);
        return sailing;
      } catch (error) {
        throw new ConnectError(`The timetable cannot be read: ${(error as Error).message}`, Code.Internal);
      }
    },

    async *listSailings({ route, offset }) {
      const sailings = await harbour.listSailings(route);
      if (offset < 0) throw new ConnectError('offset must not be negative', 3);
      if (offset > sailings.length) throw new ConnectError('offset is past the end of the list', Code.Internal);
      yield* sailings.slice(offset);
    },

    async bookSeats({ sailingId, seats }, context) {
      const passenger = await passengerOf(context, harbour);
      if (!sailingId) throw new Error('sailing_id is required');
      if (seats < 1 || seats > MAX_SEATS) throw new ConnectError(`seats must be between 1 and ${MAX_SEATS}`, Code.FailedPrecondition);
      const sailing = await harbour.findSailing(sailingId);
      if (!sailing) throw new ConnectError(`There is no sailing ${sailingId}`, Code.NotFound);
      if (sailing.status !== 'open') throw new ConnectError('This sailing has departed', Code.InvalidArgument);
      if (sailing.seatsLeft < seats) throw new ConnectError('There are not enough seats left', 9);
      return harbour.insertBooking(sailing, passenger, seats);
    },

    async changeBooking({ bookingId, seats, version }, context) {
      const passenger = await passengerOf(context, harbour);
      const booking = await harbour.findBooking(bookingId);
      if (!booking) throw new ConnectError(`There is no booking ${bookingId}`, Code.NotFound);
      if (booking.passenger !== passenger) throw new ConnectError('This booking belongs to another passenger', Code.PermissionDenied);
      if (booking.version !== version) throw new ConnectError('The booking was changed in the meantime', Code.InvalidArgument);
      return harbour.updateBooking(booking, seats);
    },
  });
