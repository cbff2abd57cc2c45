export interface Config {
  operability?: {
    /**
     * Entity references of the groups (or people) who administer the portal: they may change what
     * is not theirs and pass a closed gate. Members of groups below one of them count too.
     */
    administrators?: string[];
  };
  /** What the sample organisation brings along beside its catalog; in development only. */
  sample?: {
    /** The folder of its runbooks, manifests and logs, which the backend serves. */
    sources: string;
    /** The file that the authority of its TLS endpoints is written to at each start. */
    authority: string;
  };
}
