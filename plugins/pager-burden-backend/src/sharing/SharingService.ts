import { NotAllowedError } from '@backstage/errors';
import { Audit, CallerCredentials, Clock } from '@operability/backend-kit';
import {
  BurdenSharing,
  Dataset,
  OwnBurden,
} from '@operability/plugin-pager-burden-common';
import { Request } from 'express';
import { Managers } from '../budgets/Managers';
import { staleError } from '../reviews/refusals';
import { TeamMembers } from '../directory/TeamMembers';
import { DatabaseSharingStore, StoredSharing } from './DatabaseSharingStore';

/** Which nights are asked for. */
export interface BurdenQuery {
  data?: Dataset;
  since?: string;
  until?: string;
}

/** Adds up what one person bore; asks nobody whether that may be seen. */
export interface PersonBurdens {
  of(userRef: string, query: BurdenQuery): Promise<OwnBurden>;
}

interface SharingServiceOptions {
  store: DatabaseSharingStore;
  burdens: PersonBurdens;
  members: Pick<TeamMembers, 'teamsOf'>;
  managers: Pick<Managers, 'of'>;
  audit: Audit;
  clock: Clock;
}

/** What one person's nights add up to, for themselves and for whom they let see it. */
export class SharingService {
  readonly #options: SharingServiceOptions;

  private constructor(options: SharingServiceOptions) {
    this.#options = options;
  }

  static create(options: SharingServiceOptions): SharingService {
    return new SharingService(options);
  }

  async get(credentials: CallerCredentials): Promise<BurdenSharing> {
    return present(await this.#options.store.get(selfOf(credentials)));
  }

  /** @throws ConflictError where they have chosen otherwise meanwhile */
  async put(
    credentials: CallerCredentials,
    body: { withManager: boolean; version: number },
    request?: Request,
  ): Promise<BurdenSharing> {
    const { store, audit, clock } = this.#options;
    const { withManager, version } = body;
    const action = { eventId: 'sharing-update', meta: { withManager } };
    return audit.record({ credentials, request }, action, async () => {
      const userRef = selfOf(credentials);
      const before = await store.get(userRef);
      if ((before?.version ?? 0) !== version) throw staleError();
      const sharing: StoredSharing = {
        userRef,
        withManager,
        changedAt:
          before?.withManager === withManager ? before.changedAt : clock.now(),
        version: version + 1,
      };
      if (!(await store.put(sharing))) throw staleError();
      return { result: present(sharing), meta: { version: sharing.version } };
    });
  }

  /**
   * @throws NotAllowedError for everybody but that person and, while they share
   *   it, the engineering manager of their team
   */
  async burdenOf(
    credentials: CallerCredentials,
    userRef: string,
    query: BurdenQuery,
    request?: Request,
  ): Promise<OwnBurden> {
    const { burdens, audit } = this.#options;
    if (selfOf(credentials) === userRef) return burdens.of(userRef, query);
    const action = { eventId: 'person-burden-read', meta: { userRef } };
    return audit.record({ credentials, request }, action, async () => {
      if (!(await this.#mayManagerSee(selfOf(credentials), userRef))) {
        // The same for those who do not share and those who do not exist.
        throw new NotAllowedError(
          'They have not chosen to share their nights with you',
        );
      }
      return { result: await burdens.of(userRef, query), meta: {} };
    });
  }

  /** A person, never a group: where nobody manages a team, nobody sees its nights. */
  async #mayManagerSee(actorRef: string, userRef: string): Promise<boolean> {
    const { store, members, managers } = this.#options;
    const sharing = await store.get(userRef);
    if (!sharing?.withManager) return false;
    const teams = await members.teamsOf(userRef);
    const found = await Promise.all(teams.map(team => managers.of(team)));
    return found.includes(actorRef);
  }
}

/** @throws NotAllowedError for another program: it has no nights */
function selfOf({ principal }: CallerCredentials): string {
  if (principal.type !== 'user') {
    throw new NotAllowedError('Only people have nights of their own');
  }
  return principal.userEntityRef;
}

function present(sharing: StoredSharing | undefined): BurdenSharing {
  const { withManager = false, changedAt, version = 0 } = sharing ?? {};
  return {
    withManager,
    ...(withManager &&
      changedAt !== undefined && { since: new Date(changedAt).toISOString() }),
    version,
  };
}
