import { AlertSummary } from '@operability/plugin-oncall-common';
import { screen, within } from '@testing-library/react';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import { AlertTable } from './AlertTable';

async function renderRow(changes: Partial<AlertSummary>, hidesEntity = false) {
  renderOncall(
    <AlertTable
      alerts={[sampleAlert(changes)]}
      label="Alerts"
      hidesEntity={hidesEntity}
    />,
  );
  const table = await screen.findByRole('table', { name: 'Alerts' });
  return within(table).getAllByRole('row')[1];
}

describe('AlertTable', () => {
  it.each([
    ['triggered', '●Triggered'],
    ['acknowledged', '◐Acknowledged'],
    ['snoozed', '☾Snoozed'],
    ['resolved', '✓Resolved'],
  ] as const)('says in glyph and word that one is %s', async (status, text) => {
    const row = await renderRow({ status });

    expect(within(row).getAllByRole('cell')[0]).toHaveTextContent(text);
  });

  it('leads from an alert to its page, and to what it is about', async () => {
    const row = await renderRow({});

    expect(
      within(row).getByRole('link', {
        name: '#41 Log delivery is ten minutes behind',
      }),
    ).toHaveAttribute('href', `/oncall/alerts/${sampleAlert().id}`);
    expect(within(row).getByRole('link', { name: 'logplex' })).toBeVisible();
  });

  it('leaves out the entity where it goes without saying', async () => {
    const row = await renderRow({}, true);

    expect(
      within(row).queryByRole('link', { name: 'logplex' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['who holds it', { heldBy: 'user:default/rally-owl' }, 'rally-owl'],
    ['how urgent it is', { urgency: 'low' }, 'Low'],
    ['where on the ladder it is', { step: 2, repeat: 0 }, 'Step 2'],
    ['which climb it is', { step: 2, repeat: 1 }, 'Step 2, climb 2'],
    ['that the ladder is at its end', { step: 0 }, 'Last resort'],
    ['that nothing is broken', { drill: true }, 'Test page'],
    ['that nobody is paged yet', { maintenance: true }, 'In maintenance'],
    ['that it comes and goes', { flapping: true }, 'Flapping'],
  ] satisfies [string, Partial<AlertSummary>, string][])(
    'says %s',
    async (_, changes, text) => {
      const row = await renderRow(changes);

      expect(within(row).getByText(text)).toBeVisible();
    },
  );
});
