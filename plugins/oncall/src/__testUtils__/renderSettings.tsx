import { ContactSettings } from '@operability/plugin-oncall-common';
import { screen } from '@testing-library/react';
import { OncallApi } from '../api';
import { SettingsPage } from '../components/SettingsPage';
import { sampleCalendar, sampleContacts } from './contactSamples';
import { renderOncall } from './renderOncall';

/** Renders one's own settings, and finds the list of contacts. */
export async function renderSettings(
  settings: ContactSettings = sampleContacts(),
  api: Partial<OncallApi> = {},
) {
  renderOncall(<SettingsPage />, {
    api: {
      getContactSettings: async () => settings,
      getCalendarSettings: async () => sampleCalendar(),
      ...api,
    },
  });
  return screen.findByRole('list', { name: 'Contact methods' });
}
