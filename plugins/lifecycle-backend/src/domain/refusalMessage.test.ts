import { GateItem } from '@operability/plugin-lifecycle-common';
import { refusalMessage } from './refusalMessage';

const blocker = (source: string, title: string, message = ''): GateItem => ({
  id: title,
  title,
  source,
  status: 'fail',
  required: true,
  message,
});

describe('refusalMessage', () => {
  it('says in sentences what is missing', () => {
    expect(
      refusalMessage('logplex', 'Production', [
        blocker('order', 'Comes from Development', 'Only from Development.'),
        blocker('confirmation', 'A launch mail went out'),
        blocker('reason', 'A reason'),
      ]),
    ).toBe(
      'logplex cannot enter Production yet. Only from Development. Not confirmed: A launch mail went out. It takes a reason.',
    );
  });

  it('counts what would be too much to read', () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map(title =>
      blocker('checklist', title, 'no.'),
    );
    expect(refusalMessage('logplex', 'Production', lines)).toBe(
      'logplex cannot enter Production yet. a: no. b: no. c: no. And 2 more.',
    );
  });
});
