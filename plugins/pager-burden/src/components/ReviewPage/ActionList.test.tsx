import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { sampleAction } from '../../__testUtils__/reviewSamples';
import { PagerBurdenApi } from '../../api';
import { ActionList } from './ActionList';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const { id, title, ownerRef, dueOn, fingerprint } = sampleAction();

/** An action that somebody else changes while it is edited. */
function Changing({ canEdit }: { canEdit: boolean }) {
  const [action, setAction] = useState(sampleAction());
  return (
    <>
      <button
        onClick={() =>
          setAction(sampleAction({ dueOn: '2026-12-24', version: 2 }))
        }
      >
        They change it
      </button>
      <ActionList
        label="Actions"
        canEdit={canEdit}
        actions={[{ action, isOverdue: false }]}
      />
    </>
  );
}

function renderList(canEdit = true, changes: Partial<PagerBurdenApi> = {}) {
  const updateAction = jest.fn(async () => sampleAction({ version: 2 }));
  renderBurden(<Changing canEdit={canEdit} />, {
    api: { updateAction, ...changes },
  });
  return updateAction;
}

describe('ActionList', () => {
  it('lets an action be changed by the keyboard alone', async () => {
    const updateAction = renderList();

    act(() => screen.getByRole('button', { name: `Edit: ${title}` }).focus());
    await user.keyboard('{Enter}');
    const field = await screen.findByRole('textbox', {
      name: /What is to be done/,
    });
    await user.clear(field);
    await user.type(field, 'Mend the drains{Enter}');

    expect(updateAction).toHaveBeenCalledWith({
      params: { id },
      body: {
        title: 'Mend the drains',
        ownerRef,
        dueOn,
        fingerprint,
        state: 'open',
        version: 1,
      },
    });
  });

  it('overwrites nothing that somebody else has written meanwhile', async () => {
    const updateAction = renderList();
    await user.click(screen.getByRole('button', { name: /^Edit/ }));
    await user.type(
      await screen.findByRole('textbox', { name: /What is to be done/ }),
      ' today',
    );

    await user.click(screen.getByText('They change it'));

    const notice = within(await screen.findByRole('alert'));
    expect(notice.getByRole('row', { name: /24.* 2026-11-20/ })).toBeVisible();
    const send = screen.getByRole('button', { name: 'Change the action' });
    expect(send).toBeDisabled();
    await user.click(screen.getByText('Go on with mine'));
    await user.click(send);
    expect(updateAction).toHaveBeenCalledWith(
      expect.objectContaining({
        body: expect.objectContaining({
          title: `${title} today`,
          version: 2,
        }),
      }),
    );
  });

  it('shows who changed what, also to those who may only read', async () => {
    const first = {
      version: 1,
      title,
      ownerRef,
      dueOn,
      state: 'open' as const,
      by: 'user:default/ion-fox',
      at: '2026-11-16T10:00:00.000Z',
    };
    renderList(false, {
      listActionChanges: async () => ({
        items: [
          {
            ...first,
            version: 2,
            dueOn: '2026-11-27',
            state: 'done',
            by: 'user:default/rally-owl',
          },
          first,
        ],
      }),
    });
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();

    await user.click(screen.getByRole('button', { name: /^History/ }));

    expect(
      await screen.findByText('due on 2026-11-20 → 2026-11-27; Open → Done'),
    ).toBeVisible();
    expect(screen.getByText(/^Decided: .*rally-owl, due on/)).toBeVisible();
  });
});
