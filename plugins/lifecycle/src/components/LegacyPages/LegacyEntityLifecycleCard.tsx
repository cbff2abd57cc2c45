import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityLifecycleCard } from '../LifecycleCard';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyEntityLifecycleCard() {
  return (
    <OperabilityQueryProvider>
      <EntityLifecycleCard />
    </OperabilityQueryProvider>
  );
}
