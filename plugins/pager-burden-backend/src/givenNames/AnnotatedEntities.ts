import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunksOf, Clock } from '@operability/backend-kit';

const annotation = 'pagerduty.com/service-id';
const idsAtOnce = 100;
const cacheMs = 60_000;
const mostCached = 20_000;

interface AnnotatedEntitiesOptions {
  catalog: Pick<CatalogService, 'getEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  clock: Clock;
}

/**
 * Finds what a service of PagerDuty is, by the annotation that PagerDuty's own
 * plugin puts on entities. What is found is kept for a minute.
 */
export class AnnotatedEntities {
  readonly #options: AnnotatedEntitiesOptions;
  readonly #found = new Map<string, { until: number; ref?: string }>();

  private constructor(options: AnnotatedEntitiesOptions) {
    this.#options = options;
  }

  static create(options: AnnotatedEntitiesOptions): AnnotatedEntities {
    return new AnnotatedEntities(options);
  }

  /**
   * @param names - such as `Logplex drains (PIJ90N7)`; others are nothing here
   * @returns references by name. Rejects while the catalog cannot say
   */
  async refsOf(names: Iterable<string>): Promise<Map<string, string>> {
    const idOf = new Map<string, string>();
    for (const name of names) {
      const id = /\(([A-Z0-9]{5,32})\)$/.exec(name)?.[1];
      if (id) idOf.set(name, id);
    }
    await this.#read([...new Set(idOf.values())]);
    return new Map(
      [...idOf].flatMap(([name, id]): [string, string][] => {
        const ref = this.#found.get(id)?.ref;
        return ref ? [[name, ref]] : [];
      }),
    );
  }

  async #read(ids: readonly string[]): Promise<void> {
    const { catalog, auth, clock } = this.#options;
    const now = clock.now();
    if (this.#found.size > mostCached) this.#found.clear();
    const unread = ids.filter(id => (this.#found.get(id)?.until ?? 0) <= now);
    const until = now + cacheMs;
    for (const chunk of chunksOf(unread, idsAtOnce)) {
      const { items } = await catalog.getEntities(
        {
          filter: { [`metadata.annotations.${annotation}`]: chunk },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.annotations',
          ],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      for (const id of chunk) this.#found.set(id, { until });
      for (const entity of items) {
        const id = entity.metadata.annotations?.[annotation];
        if (id) this.#found.set(id, { until, ref: stringifyEntityRef(entity) });
      }
    }
  }
}
