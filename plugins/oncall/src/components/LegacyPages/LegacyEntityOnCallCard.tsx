import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityOnCallCard } from '../OnCallCard';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyEntityOnCallCard() {
  return (
    <OperabilityQueryProvider>
      <EntityOnCallCard />
    </OperabilityQueryProvider>
  );
}
