import { ListState } from '@operability/ui-kit';
import { useContactSettings } from '../../hooks/useContactSettings';

/** How one is reached, and when one works. @internal */
export function SettingsPage() {
  const contacts = useContactSettings();
  const methods = contacts.data?.methods ?? [];
  return (
    <ListState
      query={contacts}
      isEmpty={methods.length === 0}
      empty={{
        title: 'Nothing reaches you yet',
        description: 'Add a contact.',
      }}
    >
      <ul>
        {methods.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </ListState>
  );
}
