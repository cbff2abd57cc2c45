import {
  ErrorNotice,
  LoadingLines,
  PageBody,
  PageSection,
} from '@operability/ui-kit';
import { ReactNode } from 'react';
import { useCalendarSettings } from '../../hooks/useCalendarSettings';
import { useContactSettings } from '../../hooks/useContactSettings';
import { CalendarSection } from './CalendarSection';
import { ContactsSection } from './ContactsSection';
import { RulesSection } from './RulesSection';
import { TestPageSection } from './TestPageSection';

/** How one is reached, and when one works. @internal */
export function SettingsPage() {
  const contacts = useContactSettings();
  const calendar = useCalendarSettings();
  return (
    <PageBody>
      <PageSection title="Contact methods">
        <Loaded query={contacts}>
          {settings => <ContactsSection settings={settings} />}
        </Loaded>
      </PageSection>
      {contacts.data && (
        <>
          <PageSection title="When I am paged">
            <RulesSection settings={contacts.data} />
          </PageSection>
          <PageSection title="Test page">
            <TestPageSection settings={contacts.data} />
          </PageSection>
        </>
      )}
      <PageSection title="When I work">
        <Loaded query={calendar}>
          {settings => <CalendarSection settings={settings} />}
        </Loaded>
      </PageSection>
    </PageBody>
  );
}

interface LoadedProps<Data> {
  query: {
    data: Data | undefined;
    error: unknown;
    refetch: () => unknown;
  };
  children: (data: Data) => ReactNode;
}

function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { data, error, refetch } = query;
  return (
    <>
      {error ? (
        <ErrorNotice
          error={error}
          title={data && 'This could not be renewed and may be old'}
          onRetry={() => refetch()}
        />
      ) : null}
      {data === undefined && !error && <LoadingLines lines={4} />}
      {data !== undefined && children(data)}
    </>
  );
}
