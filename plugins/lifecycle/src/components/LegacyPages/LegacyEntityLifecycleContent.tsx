import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EntityLifecycleContent } from '../LifecycleTab';

/** The tab with the query client that the new frontend system brings itself. */
export function LegacyEntityLifecycleContent() {
  return (
    <OperabilityQueryProvider>
      <EntityLifecycleContent />
    </OperabilityQueryProvider>
  );
}
