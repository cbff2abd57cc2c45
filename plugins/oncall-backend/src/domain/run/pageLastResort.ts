import { Recipient, Target } from '@operability/plugin-oncall-common';
import { lastResortEvery } from './constants';
import { listNames } from './refName';
import { recipientRef, resolveTargets } from './resolveTargets';
import { TransitionDraft } from './TransitionDraft';
import { watchNothing, watchSchedules } from './watchSchedules';

/** Why the last resort is asked. @internal */
export const lastResortReasons = {
  unowned: 'No policy answers for it',
  empty: 'Every step of the policy came to nobody',
  exhausted: 'Nobody answered on any step',
};

/** How the ladder and its simulation call the last resort. @internal */
export const lastResortTitle = 'Last resort';

/**
 * Pages the last resort of the policy, else the configured one, and comes back
 * every quarter of an hour: also where there is nobody to page, for somebody
 * may be then.
 *
 * @internal
 */
export function pageLastResort(
  draft: TransitionDraft,
  why: keyof typeof lastResortReasons | 'again',
): void {
  const { run } = draft;
  run.phase = 'lastResort';
  run.step = 0;
  run.unreached = [];
  if (why !== 'again') draft.signal(why, lastResortReasons[why]);
  draft.start('escalate', lastResortEvery);

  const because =
    why === 'again' ? 'Still nobody has answered' : lastResortReasons[why];
  const found = findLastResort(draft);
  if (!found) {
    reportNobodyLeft(
      draft,
      `${because}, and no last resort comes to anybody; looking again in 15 minutes`,
    );
    watchNothing(draft);
    return;
  }
  const { target, recipients } = found;
  const names = listNames(recipients.map(recipientRef));
  draft.log('lastResort', `${because}: paged the last resort, ${names}`, {
    rung: {
      title: lastResortTitle,
      recipients,
      note: `${because}; again every 15 minutes until somebody acknowledges`,
    },
  });
  draft.page(recipients, 'lastResort');
  run.assigned = recipients;
  watchSchedules(draft, [target]);
}

/** The last resort that comes to somebody: the policy's, else the configured. @internal */
export function findLastResort({
  policy,
  context: { lastResort, directory },
  at,
}: TransitionDraft): { target: Target; recipients: Recipient[] } | undefined {
  for (const target of [policy?.lastResort, lastResort]) {
    if (!target) continue;
    const { recipients } = resolveTargets([target], at, directory);
    if (recipients.length) return { target, recipients };
  }
  return undefined;
}

/** Says as loudly as there is anybody to hear it that nobody was told. @internal */
export function reportNobodyLeft(
  draft: TransitionDraft,
  message: string,
): void {
  draft.run.assigned = [];
  draft.log('nobodyLeft', message, {
    rung: { title: lastResortTitle, recipients: [], note: message },
  });
  draft.signal('noLastResort', message);
}
