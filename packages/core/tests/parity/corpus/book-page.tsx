import { Code, ConnectError } from '@connectrpc/connect';
import { useQuery } from '@connectrpc/connect-query';
import type { JSX, ReactNode } from 'react';
import { getBook } from './gen/books-BooksService_connectquery';

interface Props<T> {
  readonly id: string;
  readonly render?: (book: T) => ReactNode;
}

const isGone = <T extends ConnectError,>(error: T | null): boolean => error?.code === 5;

export function BookPage<T>({ id, render }: Props<T>): JSX.Element {
  const { data, error } = useQuery(getBook, { id }, {
    retry: (count, failure) => count < 3 && failure.code !== Code.NotFound && failure.code !== 16,
  });
  if (error instanceof ConnectError && error.code === Code.Unauthenticated) return <Login code={error.code} />;
  if (isGone(error)) return <p>Gone: {error?.rawMessage}</p>;
  return (
    <>
      <h1>{render?.(data as T)}</h1>
      {error ? <Failure code={error.code === 14 ? 503 : 500} {...{ error }} /> : null}
    </>
  );
}

const Login = ({ code }: { code: Code }): JSX.Element => <a href={`/login?code=${code}`}>Log in</a>;
const Failure = (props: { code: number; error: unknown }): JSX.Element => <b>{props.code}</b>;
