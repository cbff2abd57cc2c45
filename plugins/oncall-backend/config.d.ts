export interface Config {
  oncall?: {
    /**
     * Files of schedules and policies, and folders of such files, relative to
     * the backend's working directory.
     */
    definitions?: string[];
    /** Whom to page when a ladder leads to nobody. */
    lastResort?: {
      type: 'schedule' | 'user' | 'group' | 'channel';
      /** The id of a schedule, or a full reference. */
      ref: string;
    };
    /** The id of the policy for what no other policy answers for. */
    defaultPolicy?: string;
    webhooks?: {
      /**
       * What outgoing webhooks may reach beside the public internet: names,
       * addresses, and ranges such as `10.0.0.0/8`. Only these are posted to
       * over http; all others need https.
       */
      allow?: string[];
    };
  };
}
