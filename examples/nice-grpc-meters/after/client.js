import { ClientError, createClientFactory, Metadata, Status } from 'nice-grpc';
import { retryMiddleware } from 'nice-grpc-client-middleware-retry';
import { Meters } from '../definition.js';

export class MeterClient {
  constructor(channel, badge) {
    this.meters = createClientFactory().use(retryMiddleware).create(Meters, channel);
    this.options = { metadata: Metadata({ authorization: `Bearer ${badge}` }) };
  }

  /** The meter, or null where there is none. */
  async find(id) {
    try {
      return await this.meters.getMeter(
        { id },
        { retry: true, retryBaseDelayMs: 5, retryMaxAttempts: 2, retryableStatuses: [Status.UNAVAILABLE] },
      );
    } catch (error) {
      if (error instanceof ClientError && error.code === Status.NOT_FOUND) return null;
      throw error;
    }
  }

  /** Submits a reading. */
  async submit(meter, kilowattHours) {
    return this.meters.submitReading(
      { meter, kilowattHours },
      { ...this.options, retry: true, retryBaseDelayMs: 5, retryableStatuses: [Status.UNAVAILABLE] },
    );
  }

  /** Closes a meter; says whether it was open. */
  async close(id) {
    try {
      await this.meters.closeMeter({ id }, this.options);
      return true;
    } catch (error) {
      if (error instanceof ClientError && error.code === Status.FAILED_PRECONDITION) return false;
      throw error;
    }
  }
}
