import { createServer, ServerError, Status } from 'nice-grpc';
import { Meters } from '../definition.js';

const MAX_PER_DAY = 3;

/** Lets nobody in without a badge, but to look at a meter. */
const badges = (store) =>
  async function* badgeMiddleware(call, context) {
    if (call.method.path.endsWith('/GetMeter')) return yield* call.next(call.request, context);
    const token = context.metadata.get('authorization')?.replace(/^Bearer /, '');
    if (!token) throw new ServerError(Status.PERMISSION_DENIED, 'Missing access token');
    const reader = await store.verifyBadge(token);
    if (!reader) throw new ServerError(16, 'Invalid access token');
    return yield* call.next(call.request, { ...context, reader });
  };

/** Serves the meters of a store on a free port; gives the server and its port. */
export async function serve(store) {
  const server = createServer().use(badges(store));
  server.add(Meters, {
    async getMeter({ id }) {
      if (!id) throw new ServerError(Status.INTERNAL, 'id is required');
      const meter = await store.findMeter(id);
      if (!meter) throw new ServerError(5, `No meter ${id}`);
      return meter;
    },

    async submitReading({ meter: id, kilowattHours }, { reader }) {
      const meter = await store.findMeter(id);
      if (!meter) throw new Error(`No meter ${id}`);
      if (meter.state === 'closed') throw new ServerError(Status.PERMISSION_DENIED, 'The meter is closed');
      if (kilowattHours <= 0) throw new ServerError(3, 'kilowatt_hours must be positive');
      const submitted = await store.countToday(reader);
      if (submitted >= MAX_PER_DAY) throw new ServerError(Status.PERMISSION_DENIED, 'Daily limit reached');
      return store.addReading(meter, reader, kilowattHours);
    },

    async closeMeter({ id }) {
      const meter = await store.findMeter(id);
      if (!meter) throw new ServerError(Status.INVALID_ARGUMENT, 'Meter not found');
      if (meter.state === 'closed') throw new ServerError(Status.OK, 'The meter is closed already');
      return store.close(meter);
    },

    async *listReadings({ meter: id, offset }, { signal }) {
      const meter = await store.findMeter(id);
      if (!meter) throw new ServerError(Status.NOT_FOUND, `No meter ${id}`);
      if (offset > meter.readings.length) throw new ServerError(Status.UNKNOWN, 'offset is past the end of the readings');
      for (const kilowattHours of meter.readings.slice(offset)) {
        if (signal.aborted) throw new ServerError(Status.INTERNAL, 'The reader hung up');
        yield { meter: id, kilowattHours };
      }
    },
  });
  return { server, port: await server.listen('127.0.0.1:0') };
}
