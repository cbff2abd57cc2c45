import { OperabilityQueryProvider } from '@operability/ui-kit';
import { GroupBurdenCard } from '../BurdenCard';

/** The card with the query client that the new frontend system brings itself. */
export function LegacyGroupBurdenCard() {
  return (
    <OperabilityQueryProvider>
      <GroupBurdenCard />
    </OperabilityQueryProvider>
  );
}
