import { TwirpError, TwirpErrorCode } from 'twirp-ts';

export async function findHat(size: number): Promise<Hat> {
  if (size <= 0) throw new TwirpError(TwirpErrorCode.Internal, 'size must be positive');
  const hat = await hats.find(size);
  if (!hat) throw new TwirpError(TwirpErrorCode.InvalidArgument, 'hat not found');
  return hat;
}

export const retryable = (error: TwirpError): boolean => error.code === TwirpErrorCode.Unavailable;
