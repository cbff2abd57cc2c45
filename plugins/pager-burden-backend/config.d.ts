export interface Config {
  pagerBurden?: {
    /** The IANA zone in which weeks begin and by which they are reported; `UTC`, unless told. */
    timeZone?: string;
    /** What the portal shows first: `real` pages, unless told, or those of the sample organisation. */
    data?: 'real' | 'sample';
    /**
     * Pages to one person that are no further apart are one interruption; `PT1M`
     * unless told, as PagerDuty has it. Changing it counts all pages anew when
     * the backend starts.
     */
    interruptionGap?: string;
    /** How long things are kept, as ISO 8601 durations. */
    retention?: {
      /**
       * Single pages, with their verdicts, alerts and shifts; `P5Y`, unless
       * told, 27 weeks at least. What a week came to is kept for good: such a
       * week is closed, and takes no page any more.
       */
      pages?: string;
      /**
       * To whom pages came; as long as pages, unless told, 27 weeks at least.
       * After it a pseudonym takes their place, and every count stays.
       */
      people?: string;
    };
  };
}
