import { AlertFact } from './AlertFact';
import { Durations, durations, LeftOut, leftOut } from './durations';

/** How long alerts took from being made to being resolved, in milliseconds. */
export interface TimeToResolve extends Durations {
  /** Of those that went away by themselves. */
  automatic: Durations;
  /** Not resolved yet: how long they will take nobody knows. */
  open: { key: string; since: number }[];
  leftOut: LeftOut<'autoResolved' | 'open'>[];
}

/**
 * From an alert being made to being resolved by a person. Those that resolved
 * themselves stand apart, and open ones are listed: to drop the slowest would
 * improve it.
 */
export function timeToResolve(alerts: readonly AlertFact[]): TimeToResolve {
  const lengthOf = ({ createdAt, resolvedAt }: AlertFact) =>
    resolvedAt! - createdAt;
  const open = alerts.filter(alert => alert.resolvedAt === undefined);
  const automatic = alerts.filter(isAutoResolved);
  const resolved = alerts.filter(
    alert => alert.resolvedAt !== undefined && !isAutoResolved(alert),
  );
  return {
    ...durations(resolved.map(lengthOf)),
    automatic: durations(automatic.map(lengthOf)),
    open: open
      .map(({ key, createdAt }) => ({ key, since: createdAt }))
      .sort((one, other) => one.since - other.since),
    leftOut: [
      ...leftOut(automatic.map(() => 'autoResolved' as const)),
      ...leftOut(open.map(() => 'open' as const)),
    ],
  };
}

/** Whether an alert was resolved by nobody. */
export function isAutoResolved({ resolvedAt, resolvedBy }: AlertFact): boolean {
  return (
    resolvedAt !== undefined &&
    (resolvedBy === 'integration' || resolvedBy === 'timeout')
  );
}
