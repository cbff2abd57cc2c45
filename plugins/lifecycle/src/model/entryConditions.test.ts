import { stageEntry } from '@operability/plugin-lifecycle-common';
import { entryConditions } from './entryConditions';

const titleOf = (name: string) => name.toLocaleUpperCase('en-US');

describe('entryConditions', () => {
  it('says each rule of a gate in a sentence', () => {
    const entry = stageEntry.parse({
      from: ['production', 'development'],
      plan: 'required',
      consumers: 'none',
      checklists: ['production'],
      confirmations: [{ id: 'mail', title: 'A launch mail was sent' }],
      reason: 'required',
    });

    expect(entryConditions({ entry }, titleOf)).toEqual([
      'Entered from PRODUCTION or DEVELOPMENT only',
      'Has a sunset plan',
      'Nothing in use consumes it any more',
      'Required checks of the checklist “production” are met',
      'Somebody confirms: A launch mail was sent',
      'A reason is given',
    ]);
  });

  it('has nothing to say about an open stage', () => {
    expect(entryConditions({ entry: stageEntry.parse({}) }, titleOf)).toEqual(
      [],
    );
  });
});
