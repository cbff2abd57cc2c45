import { LifecycleChecklistProvider } from '@operability/plugin-lifecycle-node';

/** The checklist providers that modules have added; one a checklist. */
export class ChecklistProviders {
  readonly #providers: LifecycleChecklistProvider[] = [];

  /** @throws Error when another provider answers for the same checklist */
  add(provider: LifecycleChecklistProvider): void {
    for (const other of this.#providers) {
      if (!provider.checklists && !other.checklists) {
        throw new Error(
          `Checklist providers '${other.id}' and '${provider.id}' both answer for any checklist`,
        );
      }
      for (const checklist of provider.checklists ?? []) {
        if (other.checklists?.includes(checklist)) {
          throw new Error(
            `Checklist '${checklist}' is evaluated by '${other.id}' already`,
          );
        }
      }
    }
    this.#providers.push(provider);
  }

  /** Who answers for a checklist. */
  of(checklist: string): LifecycleChecklistProvider | undefined {
    return (
      this.#providers.find(one => one.checklists?.includes(checklist)) ??
      this.#providers.find(one => !one.checklists)
    );
  }
}
