import {
  delayMilliseconds,
  formatDelay,
} from '@operability/plugin-oncall-common';

/** A delay as somebody types it. @internal */
export interface DelayForm {
  minutes: string;
  seconds: string;
}

/** @internal */
export function delayForm(delay: string): DelayForm {
  const seconds = Math.round(delayMilliseconds(delay) / 1000);
  const rest = seconds % 60;
  return {
    minutes: String(Math.floor(seconds / 60)),
    seconds: rest ? String(rest) : '',
  };
}

/** The delay that was typed; undefined for what is none. @internal */
export function readDelayForm(form: DelayForm): string | undefined {
  const minutes = form.minutes.trim();
  const seconds = form.seconds.trim();
  if (!minutes && !seconds) return undefined;
  if (![minutes, seconds].every(part => /^\d{0,7}$/.test(part))) {
    return undefined;
  }
  return formatDelay((Number(minutes) * 60 + Number(seconds)) * 1000);
}
