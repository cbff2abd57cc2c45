import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ReactNode } from 'react';
import { RowsQuery } from '../../model/pageFilters';
import { pagesSearch } from '../../model/pagesSearch';
import { pagesRouteRef } from '../../routes';

/** @internal */
export interface PagesLinkProps {
  query: RowsQuery;
  children: ReactNode;
}

/** A number, or what it is of, that leads to just the pages that it counts. @internal */
export function PagesLink({ query, children }: PagesLinkProps) {
  const pagesPage = useRouteRef(pagesRouteRef)();
  return (
    <Link to={`${pagesPage}?${pagesSearch(query)}`} underline="always">
      {children}
    </Link>
  );
}
