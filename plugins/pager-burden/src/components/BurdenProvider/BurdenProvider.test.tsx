import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { pagesSignalChannel } from '@operability/plugin-pager-burden-common';
import { act, screen } from '@testing-library/react';
import { pagerBurdenApiRef } from '../../api';
import { sampleWeeks } from '../../__testUtils__/samples';
import { useWeeks } from '../../hooks/useBurden';
import { BurdenProvider } from './BurdenProvider';

function Sentence() {
  return <p>{useWeeks({}).data?.sentence}</p>;
}

function renderSentence(signals?: SignalApi) {
  let times = 0;
  const getWeeks = async () => {
    times += 1;
    return sampleWeeks({ sentence: `Asked ${times} times` });
  };
  renderInTestApp(
    <BurdenProvider>
      <Sentence />
    </BurdenProvider>,
    {
      apis: [
        [pagerBurdenApiRef, { getWeeks }],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ],
    },
  );
}

describe('BurdenProvider', () => {
  it('renews what is on the screen when a signal says that pages changed', async () => {
    const listeners = new Map<string, () => void>();
    renderSentence({
      subscribe: (channel, onMessage) => {
        listeners.set(channel, () => onMessage({} as never));
        return { unsubscribe: () => listeners.delete(channel) };
      },
    });
    expect(await screen.findByText('Asked 1 times')).toBeVisible();

    act(() => listeners.get(pagesSignalChannel)?.());

    expect(await screen.findByText('Asked 2 times')).toBeVisible();
  });

  it('shows its pages where there are no signals', async () => {
    renderSentence();

    expect(await screen.findByText(/^Asked/)).toBeVisible();
  });
});
