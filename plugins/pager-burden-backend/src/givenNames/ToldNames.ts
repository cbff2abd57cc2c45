import { Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { eraseTold } from '../erasure/eraseTold';
import { holdPages } from '../pages/PageWriter';
import { DatabaseGivenNames } from './DatabaseGivenNames';

interface ToldNamesOptions {
  database: Knex;
  given: Pick<DatabaseGivenNames, 'putTold'>;
  clock: Clock;
}

/** Takes what files say that names of people mean, of nobody who was erased. */
export class ToldNames {
  readonly #options: ToldNamesOptions;

  private constructor(options: ToldNamesOptions) {
    this.#options = options;
  }

  static create(options: ToldNamesOptions): ToldNames {
    return new ToldNames(options);
  }

  async put(
    source: string,
    people: readonly { name: string; target: string }[],
  ): Promise<void> {
    if (!people.length) return;
    const { database, given, clock } = this.#options;
    const now = clock.now();
    const told = people.map(one => ({ ...one, kind: 'person' as const }));
    await database.transaction(async transaction => {
      // Whoever is erased meanwhile is, before or after.
      await holdPages(transaction, false);
      const left = await eraseTold(transaction, told, now);
      await given.putTold(source, left, now, transaction);
    });
  }
}
