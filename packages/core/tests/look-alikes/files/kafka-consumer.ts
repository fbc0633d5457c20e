import { Kafka, KafkaJSProtocolError } from 'kafkajs';

const kafka = new Kafka({ brokers: ['localhost:9092'] });

export async function consume(): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'books' });
  try {
    await consumer.connect();
  } catch (error) {
    if (error instanceof KafkaJSProtocolError && error.code === 5) return;
    if (error instanceof KafkaJSProtocolError && [3, 6, 14].includes(error.code)) throw error;
  }
}
