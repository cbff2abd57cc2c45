import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityReadinessCard } from '../ReadinessCard';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyEntityReadinessCard() {
  return (
    <OperabilityQueryProvider>
      <EntityReadinessCard />
    </OperabilityQueryProvider>
  );
}
