/** What the senders of pages tell the alerts. */
export interface AlertFeedback {
  /**
   * Every channel of these people or chat channels has failed for a step:
   * the ladder goes on.
   */
  unreachable(event: {
    alertId: string;
    step: number;
    repeat: number;
    refs: string[];
  }): Promise<void>;
}
