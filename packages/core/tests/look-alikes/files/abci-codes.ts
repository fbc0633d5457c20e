import { assertIsDeliverTxSuccess, SigningStargateClient } from '@cosmjs/stargate';

export async function send(client: SigningStargateClient, from: string, to: string): Promise<string> {
  const result = await client.sendTokens(from, to, [{ denom: 'atom', amount: '1' }], 'auto');
  if (result.code === 5) throw new Error('insufficient funds');
  if (result.code === 11) throw new Error('out of gas');
  assertIsDeliverTxSuccess(result);
  return result.transactionHash;
}
