import { CallerCredentials } from '@operability/backend-kit';
import { Fact } from '@operability/plugin-readiness-common';
import { FactKeeper } from '../pushes/ports';
import { KnownEntities, Readers } from './ports';
import { visibleEntity } from './visibleEntity';

interface FactParts {
  access: Readers;
  entities: KnownEntities;
  facts: Pick<FactKeeper, 'facts'>;
}

/** Answers what others told about an entity. */
export class FactService {
  readonly #parts: FactParts;

  private constructor(parts: FactParts) {
    this.#parts = parts;
  }

  static create(parts: FactParts): FactService {
    return new FactService(parts);
  }

  async of(credentials: CallerCredentials, entityRef: string): Promise<Fact[]> {
    const { access, entities, facts } = this.#parts;
    const reader = await access.readerOf(credentials);
    await visibleEntity(entities, reader, entityRef);
    const told = (await facts.facts([entityRef])).get(entityRef) ?? [];
    return told
      .map(({ provider, name, value, observedAt, evidence }) => ({
        provider,
        name,
        value,
        observedAt: new Date(observedAt).toISOString(),
        evidence: [...evidence],
      }))
      .sort(
        (a, b) =>
          a.provider.localeCompare(b.provider, 'en') ||
          a.name.localeCompare(b.name, 'en'),
      );
  }
}
