import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityBurdenCard } from '../BurdenCard';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyEntityBurdenCard() {
  return (
    <OperabilityQueryProvider>
      <EntityBurdenCard />
    </OperabilityQueryProvider>
  );
}
