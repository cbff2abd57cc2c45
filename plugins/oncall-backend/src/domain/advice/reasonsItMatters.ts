import { AlertFacts } from './AlertFacts';

/** From this many on, more than a team of its own notices. */
const manyDependents = 5;

/** Why an alert weighs more than others, in words; empty when it does not. @internal */
export function reasonsItMatters({
  severity,
  tier,
  dependents = 0,
}: Pick<AlertFacts, 'severity' | 'tier' | 'dependents'>): string[] {
  const reasons: string[] = [];
  if (severity === 'critical') reasons.push('Its source calls it critical');
  if (tier === 1 || tier === 2) reasons.push(`It is of tier ${tier}`);
  if (dependents >= manyDependents) {
    reasons.push(`${dependents} others depend on it`);
  }
  return reasons;
}

/** A length in words, as coarse as people speak of it. @internal */
export function describeLength(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
