export interface Config {
  operability?: {
    /**
     * Entity references of the groups (or people) who administer the portal: they may change what
     * is not theirs and pass a closed gate. Members of groups below one of them count too.
     */
    administrators?: string[];
  };
}
