import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { OperabilityQueryProvider } from '@operability/ui-kit';
import { AlertRoutes } from '../AlertRoutes';
import { CoveragePage } from '../CoveragePage';
import { NowPage } from '../NowPage';
import { PolicyRoutes } from '../PolicyRoutes';
import { ScheduleRoutes } from '../ScheduleRoutes';
import { SettingsPage } from '../SettingsPage';

/** The pages with the header and the tabs that the new frontend system brings itself. */
export function LegacyOncallPage() {
  return (
    <Page themeId="tool">
      <Header title="On-call" />
      <OperabilityQueryProvider>
        <TabbedLayout>
          <TabbedLayout.Route path="/now" title="Now">
            <NowPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/alerts" title="Alerts">
            <AlertRoutes />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/schedules" title="Schedules">
            <ScheduleRoutes />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/policies" title="Policies">
            <PolicyRoutes />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/coverage" title="Coverage">
            <CoveragePage />
          </TabbedLayout.Route>
          <TabbedLayout.Route path="/settings" title="My settings">
            <SettingsPage />
          </TabbedLayout.Route>
        </TabbedLayout>
      </OperabilityQueryProvider>
    </Page>
  );
}
