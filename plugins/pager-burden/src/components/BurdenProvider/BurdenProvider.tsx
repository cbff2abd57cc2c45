import { OperabilityQueryProvider } from '@operability/ui-kit';
import { PropsWithChildren } from 'react';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';

/**
 * What every page and card of pager burden stands in: the query client of our
 * plugins, and signals that renew what was fetched. Here no page can forget it.
 *
 * @internal
 */
export function BurdenProvider({ children }: PropsWithChildren<{}>) {
  return (
    <OperabilityQueryProvider>
      <LiveUpdates />
      {children}
    </OperabilityQueryProvider>
  );
}

function LiveUpdates() {
  useLiveUpdates();
  return null;
}
