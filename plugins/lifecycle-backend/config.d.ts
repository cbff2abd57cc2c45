export interface Config {
  lifecycle?: {
    /**
     * The kinds of entities on the lifecycle board. Default: Component.
     */
    kinds?: string[];
  };
}
