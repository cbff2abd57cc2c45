/** A provider of which there is one at most; what it throws fails the start of the module that comes second. */
export class SetOnce<Provider extends { id: string }> {
  readonly #what: string;
  #value?: Provider;

  /** @param what - what it provides, to begin a sentence with */
  constructor(what: string) {
    this.#what = what;
  }

  get value(): Provider | undefined {
    return this.#value;
  }

  set(provider: Provider): void {
    if (this.#value) {
      throw new Error(
        `${this.#what} are counted by '${this.#value.id}' already, not by '${
          provider.id
        }'`,
      );
    }
    this.#value = provider;
  }
}
