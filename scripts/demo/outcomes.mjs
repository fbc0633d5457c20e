// A reporter for Node's test runner: one line of JSON for each test that ended, with its name and whether it passed.

export default async function* outcomes(events) {
  for await (const { type, data } of events) {
    if ((type === 'test:pass' || type === 'test:fail') && data.details?.type !== 'suite') {
      yield `${JSON.stringify({ name: data.name, passed: type === 'test:pass' })}\n`;
    }
  }
}
