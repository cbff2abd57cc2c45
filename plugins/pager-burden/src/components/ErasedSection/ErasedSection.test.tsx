import {
  ErasurePreview,
  ErasureRecord,
} from '@operability/plugin-pager-burden-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { pageOf } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { PagerBurdenApi } from '../../api';
import { queryKeys } from '../../hooks/queryKeys';
import { ErasedSection } from './ErasedSection';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const record: ErasureRecord = {
  id: '6f0c2f5c-6a4f-4b57-9d5e-0d8a3a4e6f10',
  pseudonym: 'user:erased/0a1b2c3d4e5f6071',
  at: '2026-11-20T10:00:00.000Z',
  by: 'user:default/sre-elk',
  replaced: [
    { what: 'pages', n: 1204 },
    { what: 'reviews', n: 1 },
  ],
  deleted: [{ what: 'calendars', n: 2 }],
};
const preview: ErasurePreview = {
  replaced: record.replaced,
  deleted: [],
  names: [{ name: 'ion@example.com', n: 7 }],
};

/** As it is shown to whoever may erase; opens the form and says whom. */
async function ask(api: Partial<PagerBurdenApi>, called = '') {
  renderBurden(<ErasedSection />, {
    api: {
      listErasures: async () => pageOf([record]),
      previewErasure: async () => preview,
      ...api,
    },
  });
  await user.click(
    await screen.findByRole('button', { name: 'Erase somebody…' }),
  );
  const fill = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill(/^Who/, 'user:default/ion-fox');
  fill('Also called', called);
  await user.click(
    screen.getByRole('button', { name: 'Show what it changes' }),
  );
}

describe('ErasedSection', () => {
  it('lists who was erased, by whom, and what it changed', async () => {
    renderBurden(<ErasedSection />, {
      api: { listErasures: async () => pageOf([record]) },
    });
    const table = await screen.findByRole('table', { name: 'Erasures' });
    const row = within(table).getByRole('row', { name: /erased\/0a1b/ });
    expect(row).toHaveTextContent(/by .*sre-elk/);
    expect(row).toHaveTextContent('Replaced in 1,204 pages, 1 review');
    expect(row).toHaveTextContent('Deleted: 2 calendars');
  });

  it('erases nobody before it was seen what that changes, and said to be wanted', async () => {
    const previewErasure = jest.fn(async () => preview);
    const erasePerson = jest.fn(async () => record);
    await ask({ previewErasure, erasePerson }, 'ion@example.com\n\nPFOX1');
    const erase = await screen.findByRole('button', {
      name: 'Erase ion-fox from 1,204 pages',
    });
    const body = {
      userRef: 'user:default/ion-fox',
      alsoCalled: ['ion@example.com', 'PFOX1'],
    };
    expect(previewErasure).toHaveBeenCalledWith({ body });
    expect(
      screen.getByRole('row', { name: 'ion@example.com 7 rows' }),
    ).toBeVisible();
    expect(erase).toBeDisabled();
    const isSure = screen.getByLabelText(/cannot be taken back/);
    expect(isSure).toHaveFocus();
    await user.click(isSure);
    expect(erasePerson).not.toHaveBeenCalled();
    await user.click(erase);
    expect(erasePerson).toHaveBeenCalledWith({ body });
    expect(
      await screen.findByText(/^Erased\. erased\/0a1b.* in their place/),
    ).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('can be gone back from, and asks anew', async () => {
    await ask({});
    await user.click(await screen.findByLabelText(/cannot be taken back/));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByLabelText(/^Who/)).toHaveValue(
      'user:default/ion-fox',
    );
    await user.click(
      screen.getByRole('button', { name: 'Show what it changes' }),
    );
    expect(
      await screen.findByLabelText(/cannot be taken back/),
    ).not.toBeChecked();
  });

  it.each([
    [400, 'body.userRef: stands for nobody', 'stands for nobody'],
    [503, 'The catalog cannot say now', 'The catalog cannot say now'],
  ])('shows a %d that is answered for whom', async (status, message, shown) => {
    const refusal = await serverError(status, { name: 'Error', message });
    await ask({
      previewErasure: async () => {
        throw refusal;
      },
    });
    expect(await screen.findByText(shown)).toBeVisible();
  });

  it('shows why nobody was erased', async () => {
    const refusal = await serverError(403, {
      name: 'NotAllowedError',
      message: 'People are erased by administrators',
    });
    await ask({
      erasePerson: async () => {
        throw refusal;
      },
    });
    await user.click(await screen.findByLabelText(/cannot be taken back/));
    await user.click(
      screen.getByRole('button', { name: 'Erase ion-fox from 1,204 pages' }),
    );
    expect(
      await screen.findByText('People are erased by administrators'),
    ).toBeVisible();
  });

  it('is not there for whoever may not erase', async () => {
    const refused = await serverError(403, { name: 'Error', message: 'no' });
    const listErasures = async () => {
      throw refused;
    };
    const { queryClient } = renderBurden(<ErasedSection />, {
      api: { listErasures },
    });
    await waitFor(() =>
      expect(queryClient.getQueryState(queryKeys.erasures)?.status).toBe(
        'error',
      ),
    );
    expect(screen.queryByText(/erase/i)).toBeNull();
  });
});
