import { ReactNode } from 'react';
import { ErrorNotice } from '../errors';
import { EmptyNotice, EmptyNoticeProps } from './EmptyNotice';
import { LoadingLines } from './LoadingLines';

/** @public */
export interface ListStateProps {
  /** The query behind the list; a query of TanStack Query fits as it is. */
  query: {
    isPending: boolean;
    data: unknown;
    error: unknown;
    refetch: () => unknown;
  };
  isEmpty: boolean;
  empty: EmptyNoticeProps;
  /** How many lines stand in for the list while it loads. */
  lines?: number;
  children: ReactNode;
}

/**
 * A list in whichever state it is: loading, failed, empty or there. What was
 * there once stays, below a notice, when it cannot be renewed.
 *
 * @public
 */
export function ListState(props: ListStateProps) {
  const { query, isEmpty, empty, lines, children } = props;
  const hasData = query.data !== undefined;
  const notice = query.error ? (
    <ErrorNotice
      error={query.error}
      title={hasData ? 'This could not be renewed and may be old' : undefined}
      onRetry={() => query.refetch()}
    />
  ) : null;
  if (!hasData) {
    return query.isPending && !notice ? <LoadingLines lines={lines} /> : notice;
  }
  return (
    <>
      {notice}
      {isEmpty ? <EmptyNotice {...empty} /> : children}
    </>
  );
}
