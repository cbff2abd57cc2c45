import { NameKind } from '@operability/plugin-pager-burden-common';
import { CatalogDirectory, Search } from '../directory/CatalogDirectory';
import { KnownNames } from '../directory/KnownNames';
import { AnnotatedEntities } from './AnnotatedEntities';
import { DatabaseGivenNames } from './DatabaseGivenNames';

interface SourceDirectoryOptions {
  directory: Pick<CatalogDirectory, 'find'>;
  given: DatabaseGivenNames;
  annotated: AnnotatedEntities;
}

/** Names that are asked about. */
export interface AskedNames {
  /** Whose names they are; without it, only what the catalog makes of them. */
  source?: string;
  entities: Iterable<string>;
  people: Iterable<string>;
}

/**
 * Finds out whom and what sources mean: as somebody said, else as the catalog
 * knows them, else by what is annotated there.
 */
export class SourceDirectory {
  readonly #options: SourceDirectoryOptions;

  private constructor(options: SourceDirectoryOptions) {
    this.#options = options;
  }

  static create(options: SourceDirectoryOptions): SourceDirectory {
    return new SourceDirectory(options);
  }

  /** Rejects while the catalog cannot say. */
  async find(
    { source, entities, people }: AskedNames,
    search?: Search,
  ): Promise<KnownNames> {
    const { directory, given, annotated } = this.#options;
    const asked = { entity: new Set(entities), person: new Set(people) };
    const targets =
      source === undefined ? undefined : await given.targetsOf(source);
    const byId = await annotated.refsOf(asked.entity);
    const targetsOf = (kind: NameKind) =>
      [...asked[kind]].flatMap(name => targets?.[kind].get(name) ?? []);
    const known = await directory.find(
      {
        entities: [...asked.entity, ...targetsOf('entity'), ...byId.values()],
        people: [...asked.person, ...targetsOf('person')],
      },
      search,
    );
    return known.with({ given: targets, byId });
  }
}
