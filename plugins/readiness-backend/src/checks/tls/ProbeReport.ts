/** What was found at the plain address of a host. */
export type HttpProbe =
  /** Nothing took the connection. */
  | { outcome: 'refused' }
  | { outcome: 'answered'; status: number; location?: string }
  | { outcome: 'failed'; message: string };

/** What was found at the encrypted address of a host. */
export type HttpsProbe =
  | {
      outcome: 'answered';
      /** As Node names it, such as `TLSv1.3`. */
      protocol: string;
      /** Whether the chain leads to an authority that is trusted, for this name. */
      chain: { isValid: true } | { isValid: false; reason: string };
      /** In epoch milliseconds. */
      validUntil: number;
      /** The header, as it came. */
      strictTransportSecurity?: string;
    }
  | { outcome: 'refused' }
  | { outcome: 'failed'; message: string };

/** What a probe of one host found, in plain words. */
export interface ProbeReport {
  host: string;
  http: HttpProbe;
  https: HttpsProbe;
}
