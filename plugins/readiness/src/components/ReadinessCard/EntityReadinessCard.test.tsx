import { screen, within } from '@testing-library/react';
import { serverError } from '../../__testUtils__/serverError';
import { renderReadiness } from '../../__testUtils__/renderReadiness';
import { sampleScorecards } from '../../__testUtils__/samples';
import { EntityReadinessCard } from './EntityReadinessCard';

describe('EntityReadinessCard', () => {
  it('says what to do next, and leads to the line', async () => {
    renderReadiness(<EntityReadinessCard />, {
      api: { getScorecards: async () => sampleScorecards() },
    });

    const steps = within(
      await screen.findByRole('list', { name: 'What to do next' }),
    ).getAllByRole('listitem');
    expect(steps).toHaveLength(3);
    expect(steps[0]).toHaveTextContent(/Fail.*How to fix operations-docs/);
    expect(within(steps[0]).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/logplex/readiness?check=operations-docs',
    );
  });

  it.each([
    [404, { name: 'NotFoundError', message: 'no' }, 'Not looked at yet'],
    [
      403,
      { name: 'NotAllowedError', message: 'no' },
      'You may not see its readiness',
    ],
    [404, undefined, 'The readiness backend is not installed'],
  ])('says after a %s what is missing', async (status, error, words) => {
    renderReadiness(<EntityReadinessCard />, {
      api: {
        getScorecards: async () => {
          throw await serverError(status, error);
        },
      },
    });

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says so where no checklist applies', async () => {
    renderReadiness(<EntityReadinessCard />, {
      api: { getScorecards: async () => sampleScorecards({ items: [] }) },
    });

    expect(await screen.findByText('No checklist applies to it')).toBeVisible();
  });
});
