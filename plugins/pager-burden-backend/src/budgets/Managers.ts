import { UserInfoService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CallerCredentials } from '@operability/backend-kit';
import { Groups } from '../directory/Groups';

interface ManagersOptions {
  userInfo: UserInfoService;
  groups: Pick<Groups, 'tree'>;
}

/** Knows who answers for the balance of each team. */
export class Managers {
  readonly #options: ManagersOptions;

  private constructor(options: ManagersOptions) {
    this.#options = options;
  }

  static create(options: ManagersOptions): Managers {
    return new Managers(options);
  }

  /**
   * The engineering manager of a team; where nobody is, the group SRE.
   *
   * @throws ServiceUnavailableError while the catalog cannot say
   */
  async of(team: string): Promise<string> {
    try {
      return (await this.#options.groups.tree()).managerOf(team);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say now who manages this team',
        error,
      );
    }
  }

  /** Whether somebody is that manager, or in the group. */
  async isManager(
    credentials: CallerCredentials,
    team: string,
  ): Promise<boolean> {
    if (credentials.principal.type !== 'user') return false;
    const [manager, info] = await Promise.all([
      this.of(team),
      this.#options.userInfo.getUserInfo(credentials),
    ]);
    return [info.userEntityRef, ...info.ownershipEntityRefs].includes(manager);
  }
}
