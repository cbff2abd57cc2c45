import { Tally } from '../tally';

/** The database server that a drill has to itself. */
export interface DrillServer {
  connection: string;
  /** Takes it away, with its data kept. */
  pause(): Promise<void>;
  /** Gives it back, at the same address. */
  resume(): Promise<void>;
}

/** How a drill is run. */
export interface DrillOptions {
  server: DrillServer;
  /** Seconds instead of minutes, for every change. */
  isShort: boolean;
}

/** Something that must hold. */
export interface Check {
  what: string;
  measured: string;
  holds: boolean;
}

/** What a drill has shown. */
export interface DrillReport {
  /** Left out where pages are not what is counted. */
  tally?: Tally;
  checks: Check[];
}

/** Something must survive something. */
export interface Drill {
  /** What happens, in words. */
  title: string;
  run(options: DrillOptions): Promise<DrillReport>;
}

/** Nothing lost, and nobody woken twice for the same thing. */
export function checksOfTally({ lost, otherKey }: Tally): Check[] {
  return [
    { what: 'no page is lost', measured: `${lost}`, holds: lost === 0 },
    {
      what: 'a duplicate has the key of the first',
      measured: `${otherKey} with another`,
      holds: otherKey === 0,
    },
  ];
}

/** A time that must not be longer than told. */
export function timeCheck(
  what: string,
  milliseconds: number,
  mostMs: number,
): Check {
  return {
    what: `${what} ≤ ${mostMs / 1000} s`,
    measured: `${(milliseconds / 1000).toFixed(1)} s`,
    holds: milliseconds <= mostMs,
  };
}
