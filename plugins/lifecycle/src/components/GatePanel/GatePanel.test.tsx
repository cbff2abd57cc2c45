import { GateItem } from '@operability/plugin-lifecycle-common';
import { screen, within } from '@testing-library/react';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import { sampleGate } from '../../__testUtils__/samples';
import { GatePanel } from './GatePanel';

function item(fields: Partial<GateItem>): GateItem {
  return {
    id: 'x',
    title: 'X',
    source: 'checklist',
    status: 'fail',
    required: true,
    message: '',
    ...fields,
  };
}

const lines = () =>
  within(screen.getByRole('region', { name: /^The gate/ })).getAllByRole(
    'listitem',
  );

describe('GatePanel', () => {
  it('puts first what is missing, with the reason and the way to mend it', async () => {
    const gate = sampleGate({
      allowed: false,
      items: [
        item({ id: 'a', title: 'Has an owner', status: 'pass' }),
        item({ id: 'b', title: 'Has a dashboard', required: false }),
        item({
          id: 'c',
          title: 'Has a runbook',
          status: 'stale',
          message: 'Looked at 40 days ago.',
          href: '/docs/runbooks',
        }),
      ],
    });
    renderLifecycle(<GatePanel gate={gate} stageTitle="Production" />);

    expect(
      await screen.findByText('The gate to Production is closed: 1 missing'),
    ).toBeVisible();
    expect(lines()).toHaveLength(3);
    const [missing, passed, recommended] = lines();
    expect(missing).toHaveTextContent('Has a runbookLooked at 40 days ago.');
    expect(within(missing).getByRole('img')).toHaveAccessibleName('Stale');
    expect(
      within(missing).getByRole('link', { name: 'Mend: Has a runbook' }),
    ).toHaveAttribute('href', '/docs/runbooks');
    expect(within(passed).getByRole('img')).toHaveAccessibleName('Pass');
    expect(recommended).toHaveTextContent('Has a dashboard · recommended');
  });

  it('says what the move itself asks for', async () => {
    const gate = sampleGate({
      reason: 'required',
      confirmations: [{ id: 'mail', title: 'A launch mail was sent' }],
      items: [item({ id: 'mail', source: 'confirmation' })],
    });
    renderLifecycle(<GatePanel gate={gate} />);

    expect(
      await screen.findByText('All conditions of deprecated are met'),
    ).toBeVisible();
    expect(lines().map(line => line.textContent)).toEqual([
      'A launch mail was sent',
      'Why it moves',
    ]);
  });

  it('is short where nothing is asked', async () => {
    renderLifecycle(<GatePanel gate={sampleGate()} stageTitle="Deprecated" />);

    expect(
      await screen.findByText('The gate to Deprecated is open'),
    ).toBeVisible();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });
});
