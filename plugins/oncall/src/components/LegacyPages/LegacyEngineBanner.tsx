import { OperabilityQueryProvider } from '@operability/ui-kit';
import { EngineBanner } from '../EngineBanner';

/** The banner with the query client that the new frontend system brings itself. */
export function LegacyEngineBanner() {
  return (
    <OperabilityQueryProvider>
      <EngineBanner />
    </OperabilityQueryProvider>
  );
}
