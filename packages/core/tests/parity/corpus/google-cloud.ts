import { Firestore, type DocumentReference } from '@google-cloud/firestore';
import { PubSub } from '@google-cloud/pubsub';
import { createRetryOptions, GoogleError, Status } from 'google-gax';

const db = new Firestore();
const bus = new PubSub({ projectId: process.env['PROJECT'] });

export const retry = createRetryOptions([14, Status.DEADLINE_EXCEEDED], {} as never);

export async function read(ref: DocumentReference): Promise<unknown> {
  try {
    return (await ref.get()).data() ?? (await db.doc('books/default').get()).data();
  } catch (err) {
    if (err instanceof GoogleError && err.code === Status.NOT_FOUND) return null;
    if ((err as GoogleError).code === 4) return read(ref);
    throw err;
  }
}

export async function topic(name: string) {
  try {
    await bus.createTopic(name);
  } catch (err: any) {
    if (err.code !== 6) throw Object.assign(new GoogleError('no topic'), { code: 13 });
  }
}

bus.subscription('orders').on('error', (error) => {
  if ((error as { code?: number }).code === 5) void topic('orders');
});
