import {
  Card,
  GateItem,
  MoveRefusal,
  moveRefusal,
} from '@operability/plugin-lifecycle-common';
import { entityRefTitle, errorStatus, errorText } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { isBlocking } from './gateState';

/** Why a move did not happen, and what a screen can do about it. @internal */
export interface MoveProblem {
  type: 'closed' | 'stale' | 'forbidden' | 'gone' | 'unreachable' | 'failed';
  /** The whole cause in one sentence or two. */
  sentence: string;
  blockers: GateItem[];
  /** Where the card is now, if somebody else was first. */
  current?: MoveRefusal['current'];
}

/** @internal */
export interface MoveProblemContext {
  card: Pick<Card, 'title' | 'stage'>;
  to: string;
  stageTitle: (name: string) => string;
  now?: DateTime;
}

/** Turns whatever a move failed with into words for whoever made it. @internal */
export function moveProblem(
  error: unknown,
  context: MoveProblemContext,
): MoveProblem {
  const { title } = context.card;
  const { blockers = [], current } = refusalOf(error);
  const problem = (type: MoveProblem['type'], sentence: string) => ({
    type,
    sentence,
    blockers,
    ...(current && { current }),
  });
  const status = errorStatus(error);
  if (current) return problem('stale', staleSentence(current, context));
  if (blockers.length)
    return problem('closed', closedSentence(blockers, context));
  if (status === 403) {
    return problem('forbidden', `You may not move ${title}: ${words(error)}`);
  }
  if (status === 404) {
    return problem('gone', `${title} is no longer on the board.`);
  }
  if (status === 401) {
    return problem('forbidden', 'You are no longer signed in.');
  }
  if (status === undefined && error instanceof TypeError) {
    return problem(
      'unreachable',
      `The server cannot be reached. ${title} stays in ${context.stageTitle(
        context.card.stage,
      )}.`,
    );
  }
  return problem('failed', `${title} could not be moved: ${words(error)}`);
}

function refusalOf(error: unknown): MoveRefusal {
  const body =
    typeof error === 'object' && error !== null && 'body' in error
      ? error.body
      : undefined;
  const inner =
    typeof body === 'object' && body !== null && 'error' in body
      ? body.error
      : undefined;
  const parsed = moveRefusal.safeParse(inner);
  return parsed.success ? parsed.data : {};
}

function staleSentence(
  current: NonNullable<MoveRefusal['current']>,
  { card, stageTitle, now = DateTime.now() }: MoveProblemContext,
): string {
  const who = current.movedBy && entityRefTitle(current.movedBy);
  const stage = stageTitle(current.stage);
  if (current.stage === card.stage) {
    return `${card.title} was changed meanwhile; it is in ${stage}.`;
  }
  const when = ago(DateTime.fromISO(current.movedAt), now);
  return who
    ? `${who} moved it to ${stage} ${when}.`
    : `${card.title} was moved to ${stage} ${when}.`;
}

function closedSentence(
  blockers: GateItem[],
  { card, to, stageTitle }: MoveProblemContext,
): string {
  const [first, ...others] = blockers.filter(isBlocking).length
    ? blockers.filter(isBlocking)
    : blockers;
  const more = others.length ? ` And ${others.length} more.` : '';
  return `${card.title} cannot enter ${stageTitle(to)}: ${sentenceOf(
    first.message || first.title,
  )}${more}`;
}

/** A few seconds matter here: two people are on the same card. */
function ago(at: DateTime, now: DateTime): string {
  if (now.diff(at).as('seconds') < 1) return 'just now';
  return at.toRelative({ base: now, locale: 'en' }) ?? 'just now';
}

function words(error: unknown): string {
  return sentenceOf(errorText(error));
}

function sentenceOf(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
