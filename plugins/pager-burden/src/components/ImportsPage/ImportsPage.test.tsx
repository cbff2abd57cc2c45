import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { serverError } from '../../__testUtils__/serverError';
import { logplex, pageOf, sampleImport } from '../../__testUtils__/samples';
import { GivenName } from '@operability/plugin-pager-burden-common';
import { ImportsPage } from './ImportsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

describe('ImportsPage', () => {
  it('sends a file as it is, and shows what became of it', async () => {
    const importFile = jest.fn(async () => sampleImport());
    renderBurden(<ImportsPage />, {
      api: {
        importFile,
        listNames: async () => pageOf([]),
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

  it('says what to export, takes a file that is dropped, and counts its objects', async () => {
    const importFile = jest.fn(async () =>
      sampleImport({ format: 'pagerduty', withoutPage: 60, rows: 160 }),
    );
    renderBurden(<ImportsPage />, {
      api: {
        importFile,
        listNames: async () => pageOf([]),
        listSources: async () => ({ items: [] }),
        listImports: async () => pageOf([]),
      },
    });
    await user.click(await screen.findByLabelText('Format'));
    await user.click(screen.getByRole('option', { name: 'PagerDuty export' }));
    expect(screen.getByText(/GET \/log_entries/)).toBeVisible();
    const file = new File(['[]'], 'log.json');
    fireEvent.drop(screen.getByLabelText('File'), {
      dataTransfer: { files: [file] },
    });
    expect(screen.getByText('log.json, 2 bytes')).toBeVisible();
    await user.type(screen.getByLabelText('Source'), 'duty');
    await user.click(screen.getByRole('button', { name: 'Import pages' }));
    expect(importFile).toHaveBeenCalledWith(
      expect.objectContaining({ file, format: 'pagerduty' }),
    );
    expect(
      await screen.findByText(
        /^160 objects: 90 pages taken.* 60 about alerts only/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/^Object 7: /)).toBeInTheDocument();
  });

  it('lets an administrator say what a name means, and take it back', async () => {
    const nick: GivenName = {
      source: 'old',
      kind: 'person',
      name: 'Rally O.',
      pages: 2,
      version: 0,
    };
    const thing: GivenName = {
      source: 'old',
      kind: 'entity',
      name: 'Drains',
      pages: 7,
      target: logplex,
      by: 'user:default/ion-fox',
      version: 1,
    };
    const putName = jest.fn(async () => nick);
    const removeName = jest.fn(async () => undefined);
    renderBurden(<ImportsPage />, {
      api: {
        putName,
        removeName,
        listNames: async input =>
          pageOf(input?.query?.state === 'given' ? [thing] : [nick]),
        listSources: async () => ({ items: [] }),
        listImports: async () => pageOf([]),
      },
    });
    const choose = await screen.findByRole('button', {
      name: 'That is Rally O.',
    });
    await user.click(choose);
    expect(screen.getByText(/choose a user/)).toBeVisible();
    expect(putName).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Who it is'), 'user:default/ada-owl');
    await user.click(choose);
    expect(putName).toHaveBeenCalledWith({
      body: {
        source: 'old',
        kind: 'person',
        name: 'Rally O.',
        target: 'user:default/ada-owl',
        version: 0,
      },
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Take back what Drains means',
      }),
    );
    expect(removeName).toHaveBeenCalledWith({
      query: { source: 'old', kind: 'entity', name: 'Drains', version: 1 },
    });
  });

  it('offers neither to whoever may not', async () => {
    const refused = await serverError(403, {
      name: 'NotAllowedError',
      message: 'no',
    });
    renderBurden(<ImportsPage />, {
      api: {
        listNames: async () => {
          throw refused;
        },
        listSources: async () => ({ items: [] }),
        listImports: async () => pageOf([]),
      },
    });
    expect(
      await screen.findByText('Files are imported by administrators.'),
    ).toBeVisible();
    expect(
      screen.getByText('Administrators say what they mean.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Import pages' })).toBeNull();
  });
});
