import { delayMilliseconds } from '@operability/plugin-oncall-common';

/** A delay in words: `5 min`, `1 h 30 min`, `45 s`. @internal */
export function delayText(delay: string): string {
  const seconds = Math.round(delayMilliseconds(delay) / 1000);
  if (seconds === 0) return 'at once';
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts.flatMap(([n, unit]) => (n ? [`${n} ${unit}`] : [])).join(' ');
}

/** A time since the trigger as a ladder shows it: `+2:00`, `+1:05:00`. @internal */
export function offsetText(delay: string): string {
  const seconds = Math.round(delayMilliseconds(delay) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours
    ? `+${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `+${minutes}:${two(seconds % 60)}`;
}
