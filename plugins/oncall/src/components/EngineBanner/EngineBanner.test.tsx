import { EngineStatus } from '@operability/plugin-oncall-common';
import { act, screen, waitFor } from '@testing-library/react';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { serverError } from '../../__testUtils__/serverError';
import { queryKeys } from '../../hooks/queryKeys';
import { EngineBanner } from './EngineBanner';

const healthy: EngineStatus = {
  status: 'healthy',
  tickLagMilliseconds: 4,
  outboxDepth: 0,
  deadLetters: 0,
  openAlerts: 0,
  channels: [],
};

function renderBanner(getEngine: () => Promise<EngineStatus>) {
  const { queryClient } = renderOncall(<EngineBanner />, {
    api: { getEngine },
  });
  const polled = () =>
    queryClient.getQueryState(queryKeys.engine)?.dataUpdateCount ?? 0;
  return {
    polled,
    poll: () =>
      act(() => queryClient.refetchQueries({ queryKey: queryKeys.engine })),
    untilPolled: () => waitFor(() => expect(polled()).toBe(1)),
  };
}

describe('EngineBanner', () => {
  it('says what is wrong with the engine, and leads to whom to call', async () => {
    renderBanner(async () => ({
      ...healthy,
      status: 'stopped',
      message: 'The engine stands still: nobody is paged',
    }));

    const banner = await screen.findByRole('alert');
    expect(banner).toHaveTextContent('nobody is paged.');
    expect(
      screen.getByRole('link', { name: 'Who is on call' }),
    ).toHaveAttribute('href', '/oncall/now');
  });

  it('goes away when all is well again', async () => {
    const getEngine = jest
      .fn()
      .mockResolvedValueOnce({ ...healthy, message: 'It is late' })
      .mockResolvedValue(healthy);
    const { poll } = renderBanner(getEngine);
    expect(await screen.findByRole('alert')).toBeVisible();

    await poll();

    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('says that the backend cannot be reached after two lost polls', async () => {
    const { poll, untilPolled } = renderBanner(async () => {
      throw new TypeError('Failed to fetch');
    });
    await untilPolled();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    await poll();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'cannot be reached',
    );
  });

  it.each([
    ['nobody is signed in', 401],
    ['the reader may not know', 403],
    ['there is no backend', 404],
  ])('stays away when %s', async (_, status) => {
    const { poll, polled, untilPolled } = renderBanner(async () => {
      throw await serverError(status);
    });
    await untilPolled();
    await poll();
    await poll();
    await waitFor(() => expect(polled()).toBe(3));

    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
