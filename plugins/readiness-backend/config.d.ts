export interface Config {
  readiness?: {
    /** The kinds of entities that are asked about; `[Component]`, unless told. */
    kinds?: string[];
    /**
     * Checklists by id: `{title, description, appliesTo, checks: [id]}`. What is
     * said about `production` changes the one that comes with the plugin.
     *
     * Whatever is wrong with one is shown on that one, so nothing is refused here.
     */
    checklists?: { [id: string]: unknown };
    /**
     * Checks by id. One that is known already is changed: `{required,
     * enforcedFrom, appliesTo, timeToLive, title, why, howToFix, attestable}`. A
     * new one needs a `title` and `howToFix`, and is answered by its
     * `predicate`, by results that are pushed under `external: {provider}`, or,
     * with neither, by people. A predicate names facts as `facts.<name>`; where
     * several pushed one name, what was observed last counts, whoever pushed it.
     *
     * Whatever is wrong with one is shown on that one, so nothing is refused here.
     */
    checks?: { [id: string]: unknown };
    /** How providers are asked, by id. */
    providers?: {
      [id: string]: {
        /** How often an entity is asked about, as an ISO 8601 duration such as `PT1H`. */
        every?: string;
        /** Entities a batch at most; 1 to 5,000. */
        batchSize?: number;
        /** Batches at once on a replica; 1 to 20. */
        concurrency?: number;
        /** How long a batch may take, as an ISO 8601 duration. */
        timeLimit?: string;
      };
    };
    attestations?: {
      /** How long a person's word may hold at most; 180, unless told. */
      maxDays?: number;
    };
    waivers?: {
      /** How long leave to fail may last at most; 365, unless told. */
      maxDays?: number;
      /**
       * Whom to tell of waivers that wait for a decision, as full references;
       * `operability.administrators`, unless told.
       */
      deciders?: string[];
    };
    /** How long things are kept, as ISO 8601 durations. */
    retention?: {
      /** Evaluations that somebody asked for; `P7D`, unless told. */
      evaluations?: string;
      /**
       * Facts, history and scores of an entity after it left the catalog;
       * `P90D`, unless told. What people said about it stays.
       */
      departed?: string;
    };
    badge?: {
      /** Whether badges are shown to whoever asks, without a signed URL. */
      public?: boolean;
    };
    launchMail?: {
      /**
       * The address of everybody. Without it, or without `mail.smtp`, launches
       * are announced by notifications of the portal alone.
       */
      to?: string;
    };
    mail?: {
      /** The server through which launch mails leave, to `launchMail.to`. */
      smtp?: {
        host: string;
        /** 587, unless told. */
        port?: number;
        /** TLS from the first byte; else it is asked for with STARTTLS. */
        secure?: boolean;
        /** Whether to send in the clear where the server offers no TLS. */
        allowPlain?: boolean;
        username?: string;
        /** @visibility secret */
        password?: string;
        from: string;
      };
    };
    tls?: {
      /**
       * What may be probed beside the public internet: names, addresses, and
       * ranges such as `10.0.0.0/8`.
       */
      allow?: string[];
      /** A file of certificates that are trusted beside the usual authorities. */
      ca?: string;
    };
  };
}
