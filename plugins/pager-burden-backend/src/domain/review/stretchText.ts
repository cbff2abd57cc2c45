import { ZoneClock } from '@operability/backend-kit/time';

/** `Mon 26 Oct 10:00 to Mon 2 Nov 10:00 (Europe/London), handover to handover`. */
export function stretchText(stretch: {
  start: string;
  end: string;
  timeZone: string;
  isOnCallWeek: boolean;
}): string {
  const { start, end, timeZone, isOnCallWeek } = stretch;
  const clock = ZoneClock.of(timeZone);
  const [from, to] = [start, end].map(at =>
    wallText(clock.wallAt(Date.parse(at))),
  );
  const kind = isOnCallWeek ? 'handover to handover' : 'Monday to Monday';
  return `${from} to ${to} (${timeZone}), ${kind}`;
}

function wallText(wall: number): string {
  // `Mon, 26 Oct 2026 10:00:00 GMT`
  const text = new Date(wall).toUTCString();
  const day = Number(text.slice(5, 7));
  return `${text.slice(0, 3)} ${day} ${text.slice(8, 11)} ${text.slice(
    17,
    22,
  )}`;
}
