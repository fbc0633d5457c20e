import { Code, ConnectError, type ConnectRouter, type HandlerContext } from '@connectrpc/connect';

interface Sentence {
  readonly text: string;
}

function callerOf(context: HandlerContext): string {
  const token = context.requestHeader.get('authorization');
  if (token === null) throw new ConnectError('missing bearer token', Code.PermissionDenied);
  return token;
}

export default (router: ConnectRouter) =>
  router.service(ElizaService, {
    async say(request: Sentence, context: HandlerContext): Promise<Sentence> {
      callerOf(context);
      if (request.text === '') throw new ConnectError('text is required', 3);
      if (request.text.length > 100) throw new ConnectError('too long', Code.Forbidden as Code);
      return { text: answer(request.text)! };
    },
  });
