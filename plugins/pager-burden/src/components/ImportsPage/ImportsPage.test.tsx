import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { pageOf, sampleImport } from '../../__testUtils__/samples';
import { ImportsPage } from './ImportsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

describe('ImportsPage', () => {
  it('sends a file as it is, and shows what became of it', async () => {
    const importFile = jest.fn(async () => sampleImport());
    renderBurden(<ImportsPage />, {
      api: {
        importFile,
        listSources: async () => ({
          items: [
            { id: 'oncall', title: 'On-call', pages: 41, error: 'no answer' },
          ],
        }),
        listImports: async () =>
          pageOf([
            sampleImport({
              id: 'running',
              status: 'running',
              rows: 7,
              taken: 7,
              refused: 0,
            }),
          ]),
      },
    });
    expect(
      await screen.findByText('Could not be read: no answer'),
    ).toBeVisible();
    const files = await screen.findByRole('list', { name: 'Files' });
    expect(within(files).getByText(/^7 rows: 7 taken.* so far$/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Import pages' }));
    expect(screen.getByText('choose a file')).toBeVisible();
    expect(
      screen.getByText(/must be 1 to 63 lower-case letters/),
    ).toBeVisible();
    expect(importFile).not.toHaveBeenCalled();

    const file = new File(['a,b'], 'pages.csv', { type: 'text/csv' });
    await user.upload(screen.getByLabelText('File'), file);
    await user.type(screen.getByLabelText('Source'), 'old-pager');
    await user.click(screen.getByRole('button', { name: 'Import pages' }));

    expect(importFile).toHaveBeenCalledWith({
      file,
      format: 'csv',
      source: 'old-pager',
    });
    expect(
      await screen.findByText(
        '100 rows: 90 taken, 4 known already, 1 corrected, 5 refused',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('Line 7: the time has no zone'),
    ).toBeInTheDocument();
  });
});
