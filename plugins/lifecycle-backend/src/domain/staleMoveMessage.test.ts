import { describeAgo, staleMoveMessage } from './staleMoveMessage';

describe('staleMoveMessage', () => {
  const earlier = { title: 'logplex', stageTitle: 'Deprecated', at: 10_000 };

  it('names who was first, where to, and when', () => {
    const actorRef = 'user:default/rally-owl';
    expect(staleMoveMessage({ ...earlier, actorRef }, 15_500)).toBe(
      'rally-owl moved logplex to Deprecated 5 seconds ago',
    );
    expect(staleMoveMessage(earlier, 15_500)).toBe(
      'logplex was moved to Deprecated 5 seconds ago',
    );
  });

  it.each([
    [-5, 'just now'],
    [999, 'just now'],
    [1_000, '1 second ago'],
    [59_999, '59 seconds ago'],
    [60_000, '1 minute ago'],
    [7_200_000, '2 hours ago'],
    [86_400_000, '1 day ago'],
  ])('%i ms is %s', (ms, text) => expect(describeAgo(ms)).toBe(text));
});
