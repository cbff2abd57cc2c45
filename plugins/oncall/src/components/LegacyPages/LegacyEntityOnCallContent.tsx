import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityOnCallContent } from '../OnCallTab';

/** The tab with the query client that the new frontend system brings itself. */
export function LegacyEntityOnCallContent() {
  return (
    <OperabilityQueryProvider>
      <EntityOnCallContent />
    </OperabilityQueryProvider>
  );
}
