import { Content, Header, Page } from '@backstage/core-components';
import { OperabilityQueryProvider } from '@operability/ui-kit';
import { Navigate, Route, Routes } from 'react-router-dom';
import { BoardPage } from '../BoardPage';

/** The page with the header that the new frontend system brings itself. */
export function LegacyLifecyclePage() {
  return (
    <Page themeId="tool">
      <Header title="Lifecycle" />
      <Content>
        <OperabilityQueryProvider>
          <Routes>
            <Route index element={<Navigate to="board" replace />} />
            <Route path="board" element={<BoardPage />} />
          </Routes>
        </OperabilityQueryProvider>
      </Content>
    </Page>
  );
}
