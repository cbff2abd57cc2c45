import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import { Definitions } from '../definitions/Definitions';
import { scoreOf } from '../domain/score/scoreOf';
import { DatabaseLookupStore } from '../lookups/DatabaseLookupStore';
import { KnownEntities, Readers } from '../lookups/ports';
import { RecentAnswers } from '../lookups/RecentAnswers';
import { standingLines } from '../lookups/standingLines';
import { requireChecklist, visibleEntity } from '../lookups/visibleEntity';
import { badgeOf } from './badgeOf';
import {
  badgeSignature,
  isBadgeSignature,
  SignedBadge,
} from './badgeSignature';
import { drawBadge } from './drawBadge';

/** A picture in a README may lag behind; a hundred readers at once are one question. */
const freshMs = 10_000;

interface BadgeParts {
  access: Readers;
  definitions: Definitions;
  entities: KnownEntities;
  store: DatabaseLookupStore;
  discovery: Pick<DiscoveryService, 'getExternalBaseUrl'>;
  /** What replicas sign addresses with. */
  secret: () => Promise<string>;
  /** Whether badges are shown to everybody, without a signature. */
  isPublic: boolean;
  clock: Clock;
}

/** Signs the addresses of badges, and draws the badges of those who hold one. */
export class BadgeService {
  readonly #parts: BadgeParts;
  readonly #recent: RecentAnswers;

  private constructor(parts: BadgeParts) {
    this.#parts = parts;
    this.#recent = RecentAnswers.create(parts);
  }

  static create(parts: BadgeParts): BadgeService {
    return new BadgeService(parts);
  }

  /** An address that shows the badge to whoever has it. */
  async addressOf(
    credentials: CallerCredentials,
    badge: SignedBadge,
  ): Promise<string> {
    const { access, definitions, entities, discovery, isPublic } = this.#parts;
    requireChecklist(definitions, badge.checklist);
    const reader = await access.readerOf(credentials);
    await visibleEntity(entities, reader, badge.entityRef);
    const { kind, namespace, name } = parseEntityRef(badge.entityRef);
    const base = await discovery.getExternalBaseUrl('readiness');
    const query = new URLSearchParams({ checklist: badge.checklist });
    if (!isPublic) {
      const secret = await this.#parts.secret();
      query.set('signature', badgeSignature(secret, badge));
    }
    return `${base}/entities/${kind}/${namespace}/${name}/badge.svg?${query}`;
  }

  /**
   * The badge as an SVG. Whoever has no signature learns nothing, not even
   * whether there is such an entity.
   *
   * @throws NotAllowedError without a signature that is ours
   */
  async draw(
    badge: SignedBadge,
    signature: string | undefined,
  ): Promise<string> {
    const { definitions, isPublic } = this.#parts;
    if (!isPublic) {
      const secret = await this.#parts.secret();
      if (!signature || !isBadgeSignature(secret, badge, signature)) {
        throw new NotAllowedError(
          'The address of a badge carries a signature: copy it from the Readiness tab of the entity',
        );
      }
    }
    const checklist = definitions.checklists.get(badge.checklist);
    if (!checklist) {
      throw new InputError(
        `checklist: there is no checklist '${badge.checklist}'`,
      );
    }
    const key = `${badge.checklist} ${badge.entityRef}`;
    return this.#recent.get(key, freshMs, async () =>
      drawBadge(badgeOf(checklist.title, await this.#scoreOf(badge))),
    );
  }

  async #scoreOf({ entityRef, checklist }: SignedBadge) {
    const { definitions, store, clock } = this.#parts;
    const now = clock.now();
    const [applying, standings] = await Promise.all([
      store.checklistsOf([entityRef]),
      store.standings([entityRef], now),
    ]);
    if (!applying.get(entityRef)?.has(checklist)) return undefined;
    const asked = requireChecklist(definitions, checklist);
    return scoreOf(standingLines(definitions, asked, standings), now);
  }
}
