import { Evidence, MachineStatus } from '@operability/plugin-readiness-common';

/** What a check found out, and what that stands on. */
export interface Finding {
  status: MachineStatus;
  /** Empty only for a pass. */
  message: string;
  evidence: Evidence[];
}

/** The size of a text that is shown as evidence. */
const longest = 300;

/** One line of somebody else's text, short enough to show. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, longest + 1)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** A size in the words of people. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
