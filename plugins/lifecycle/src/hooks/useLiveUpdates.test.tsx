import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { SIGNAL_THROTTLE } from '@operability/ui-kit';
import { queryKeys } from './queryKeys';
import { useLiveUpdates } from './useLiveUpdates';

function Listener() {
  useLiveUpdates();
  return null;
}

function renderListeners() {
  const listeners = new Set<() => void>();
  const queryClient = new QueryClient();
  const invalidate = jest.spyOn(queryClient, 'invalidateQueries');
  render(
    <TestApiProvider
      apis={[
        [
          signalApiRef,
          {
            subscribe: (
              _channel: string,
              onMessage: (message: never) => void,
            ) => {
              const listener = () => onMessage({} as never);
              listeners.add(listener);
              return { unsubscribe: () => listeners.delete(listener) };
            },
          },
        ],
      ]}
    >
      <QueryClientProvider client={queryClient}>
        <Listener />
        <Listener />
      </QueryClientProvider>
    </TestApiProvider>,
  );
  return {
    invalidate,
    signal: () => act(() => listeners.forEach(listener => listener())),
  };
}

describe('useLiveUpdates', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks again at once when something changed, once for all listeners', () => {
    const { invalidate, signal } = renderListeners();

    signal();
    jest.advanceTimersByTime(0);

    expect(invalidate).toHaveBeenCalledTimes(1);
    expect(invalidate).toHaveBeenCalledWith({ queryKey: queryKeys.all });
  });

  it('makes one question of a burst, and misses nothing of it', () => {
    const { invalidate, signal } = renderListeners();
    signal();
    jest.advanceTimersByTime(0);

    for (let count = 0; count < 50; count += 1) signal();
    expect(invalidate).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(SIGNAL_THROTTLE);

    expect(invalidate).toHaveBeenCalledTimes(2);
  });

  it('keeps quiet where there are no signals', () => {
    const { invalidate } = renderListeners();

    jest.advanceTimersByTime(10 * SIGNAL_THROTTLE);

    expect(invalidate).not.toHaveBeenCalled();
  });
});
