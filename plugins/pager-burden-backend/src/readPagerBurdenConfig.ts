import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { day, ZoneClock } from '@operability/backend-kit/time';
import { Dataset, dataset } from '@operability/plugin-pager-burden-common';
import { Duration } from 'luxon';
import { longestGap } from './domain/interruptions/longestGap';

/** The configuration of pager burden. */
export interface PagerBurdenConfig {
  /** The reporting zone, in which weeks begin. */
  timeZone: string;
  /** What the portal shows first. */
  data: Dataset;
  /** Pages no further apart are one interruption; milliseconds. */
  interruptionGap: number;
  /** How long things are kept, in milliseconds. */
  retention: {
    /** Single pages; what weeks came to is kept for good. */
    pages: number;
    /** To whom they came. */
    people: number;
  };
}

/** Half a year is read row by row: heat maps, streaks, one's own nights. */
const leastKept = 27 * 7 * day;

/** @throws InputError that names the key. */
export function readPagerBurdenConfig(
  config: RootConfigService,
): PagerBurdenConfig {
  const burden = config.getOptionalConfig('pagerBurden');
  const timeZone = burden?.getOptionalString('timeZone') ?? 'UTC';
  const gap = burden?.getOptionalString('interruptionGap') ?? 'PT1M';
  const data = dataset.safeParse(burden?.getOptionalString('data') ?? 'real');
  try {
    ZoneClock.of(timeZone);
  } catch (error) {
    throw new InputError(`pagerBurden.timeZone: no such zone: ${timeZone}`);
  }
  if (!data.success) {
    throw new InputError('pagerBurden.data: must be real or sample');
  }
  const interruptionGap = Duration.fromISO(gap).toMillis();
  // An invalid duration is no number, and so within no range.
  if (!(interruptionGap >= 0 && interruptionGap <= longestGap)) {
    throw new InputError(
      'pagerBurden.interruptionGap: must be an ISO 8601 duration of an hour at most, such as PT1M',
    );
  }
  const kept = (key: string, usual: string) => {
    const length = Duration.fromISO(
      burden?.getOptionalString(`retention.${key}`) ?? usual,
    ).toMillis();
    if (length >= leastKept) return length;
    throw new InputError(
      `pagerBurden.retention.${key}: must be an ISO 8601 duration of 27 weeks at least, such as ${usual}`,
    );
  };
  const pages = kept('pages', 'P5Y');
  const people = Math.min(pages, kept('people', 'P5Y'));
  return {
    timeZone,
    data: data.data,
    interruptionGap,
    retention: { pages, people },
  };
}
