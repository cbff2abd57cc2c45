import { Content, Header, Page } from '@backstage/core-components';
import { OperabilityQueryProvider } from '@operability/ui-kit';
import { Navigate, Route, Routes } from 'react-router-dom';
import { CampaignsPage } from '../CampaignsPage';
import { CredentialsPage } from '../CredentialsPage';
import { MatrixPage } from '../MatrixPage';
import { ResultsPage } from '../ResultsPage';
import { WaiversPage } from '../WaiversPage';

/** The page with the header that the new frontend system brings itself. */
export function LegacyReadinessPage() {
  return (
    <Page themeId="tool">
      <Header title="Readiness" />
      <Content>
        <OperabilityQueryProvider>
          <Routes>
            <Route index element={<Navigate to="matrix" replace />} />
            <Route path="matrix" element={<MatrixPage />} />
            <Route path="results" element={<ResultsPage />} />
            <Route path="waivers" element={<WaiversPage />} />
            <Route path="campaigns" element={<CampaignsPage />} />
            <Route path="credentials" element={<CredentialsPage />} />
          </Routes>
        </OperabilityQueryProvider>
      </Content>
    </Page>
  );
}
