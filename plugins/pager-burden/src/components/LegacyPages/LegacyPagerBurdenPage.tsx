import { Content, Header, Page } from '@backstage/core-components';
import { Navigate, Route, Routes } from 'react-router-dom';
import { BurdenProvider } from '../BurdenProvider';
import { BudgetsPage } from '../BudgetsPage';
import { ImportsPage } from '../ImportsPage';
import { MinePage } from '../MinePage';
import { PagesPage } from '../PagesPage';
import { PeopleRoutes } from '../PeoplePage';
import { ProgrammePage } from '../ProgrammePage';
import { ReviewPage } from '../ReviewPage';
import { TeamPage } from '../TeamPage';
import { WeeksPage } from '../WeeksPage';

/** The page with the header that the new frontend system brings itself. */
export function LegacyPagerBurdenPage() {
  return (
    <Page themeId="tool">
      <Header title="Pager burden" />
      <Content>
        <BurdenProvider>
          <Routes>
            <Route index element={<Navigate to="weeks" replace />} />
            <Route path="weeks" element={<WeeksPage />} />
            <Route path="team" element={<TeamPage />} />
            <Route path="review" element={<ReviewPage />} />
            <Route path="pages" element={<PagesPage />} />
            <Route path="budgets" element={<BudgetsPage />} />
            <Route path="programme" element={<ProgrammePage />} />
            <Route path="mine" element={<MinePage />} />
            <Route path="people/*" element={<PeopleRoutes />} />
            <Route path="imports" element={<ImportsPage />} />
          </Routes>
        </BurdenProvider>
      </Content>
    </Page>
  );
}
