import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityReadinessContent } from '../ReadinessTab';

/** The tab with the query client that the new frontend system brings itself. */
export function LegacyEntityReadinessContent() {
  return (
    <OperabilityQueryProvider>
      <EntityReadinessContent />
    </OperabilityQueryProvider>
  );
}
