/** One line of the report. */
export interface Line {
  what: string;
  measured: string;
  target?: string;
  /** What it is measured beside, and the ratio. */
  peer?: string;
  /** Left out where nothing was promised. */
  isMet?: boolean;
}
