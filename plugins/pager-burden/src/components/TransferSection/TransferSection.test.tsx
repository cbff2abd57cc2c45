import { screen } from '@testing-library/react';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { data, runtime, sampleTransfers } from '../../__testUtils__/samples';
import { TransferSection } from '.';

it('shows who is paged for what others own, and opens each number to its pages', async () => {
  renderBurden(<TransferSection data="sample" />, {
    api: {
      getTransfers: async () => sampleTransfers(),
    },
  });

  expect(await screen.findByText(/^Most, 7, to Runtime/)).toBeVisible();
  expect(screen.getByRole('row', { name: 'Data 7 7' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Runtime' })).toBeVisible();
  expect(screen.getAllByRole('link', { name: '7' })).toHaveLength(3);
  const [, query] = screen
    .getAllByRole('link', { name: '7' })[0]
    .getAttribute('href')!
    .split('?');
  expect([...new URLSearchParams(query)]).toEqual([
    ['data', 'sample'],
    ['counted', 'true'],
    ['is', 'transferred'],
    ['team', data],
    ['answeredBy', runtime],
    ['week', '2026-W45'],
    ['week', '2026-W46'],
  ]);
});
