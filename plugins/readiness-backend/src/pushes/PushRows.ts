import { PushOutcome } from '@operability/plugin-readiness-common';

/** Counts what became of the rows of a push. */
export class PushRows {
  #changed = 0;
  #unchanged = 0;
  readonly #ignored: PushOutcome['ignored'] = [];

  took(isChanged: boolean): void {
    if (isChanged) this.#changed += 1;
    else this.#unchanged += 1;
  }

  ignored(index: number, reason: string): void {
    this.#ignored.push({ index, reason });
  }

  get outcome(): PushOutcome {
    return {
      changed: this.#changed,
      unchanged: this.#unchanged,
      ignored: [...this.#ignored].sort((a, b) => a.index - b.index),
    };
  }

  /** What the audit log says. */
  get counts() {
    return {
      changed: this.#changed,
      unchanged: this.#unchanged,
      ignored: this.#ignored.length,
    };
  }
}
