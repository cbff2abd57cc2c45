import { RootConfigService } from '@backstage/backend-plugin-api';
import { asRecord } from '../checks/manifests/fields';

/** What the host of a repository says about it. */
export interface RepositoryDescription {
  visibility?: 'public' | 'internal' | 'private';
  isArchived?: boolean;
}

interface Host {
  kind: 'github' | 'gitlab';
  api: string;
  token: string;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How long a host may take, in milliseconds. */
const timeLimit = 10_000;

/**
 * Asks the APIs of GitHub and GitLab about repositories, with the tokens of the
 * integrations that are configured for reading from them.
 */
export class RepositoryHosts {
  readonly #hosts: ReadonlyMap<string, Host>;
  readonly #fetch: Fetch;

  private constructor(hosts: ReadonlyMap<string, Host>, ask: Fetch) {
    this.#hosts = hosts;
    this.#fetch = ask;
  }

  /** Of the hosts for which there is a token; without one an API says too little. */
  static fromConfig(
    config: RootConfigService,
    ask: Fetch = (url, init) => fetch(url, init),
  ): RepositoryHosts {
    const hosts = new Map<string, Host>();
    for (const [kind, usual, path] of [
      ['github', 'github.com', ['https://api.github.com', '/api/v3']],
      ['gitlab', 'gitlab.com', ['https://gitlab.com/api/v4', '/api/v4']],
    ] as const) {
      const entries =
        config.getOptionalConfigArray(`integrations.${kind}`) ?? [];
      for (const entry of entries) {
        const host = entry.getOptionalString('host') ?? usual;
        const token = entry.getOptionalString('token');
        if (!token) continue;
        const otherwise =
          host === usual ? path[0] : `https://${host}${path[1]}`;
        const api = entry.getOptionalString('apiBaseUrl') ?? otherwise;
        hosts.set(host, { kind, api: api.replace(/\/+$/, ''), token });
      }
    }
    return new RepositoryHosts(hosts, ask);
  }

  /** Undefined where its host cannot be asked. Never rejects. */
  async describe(
    address: string,
    signal: AbortSignal,
  ): Promise<RepositoryDescription | undefined> {
    const url = new URL(address);
    const host = this.#hosts.get(url.host);
    const question = host && questionOf(host, url.pathname);
    if (!question) return undefined;
    try {
      const response = await this.#fetch(question, {
        headers: {
          Authorization: `Bearer ${host.token}`,
          Accept: 'application/json',
        },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]),
      });
      if (!response.ok) return undefined;
      return descriptionOf(await response.json());
    } catch {
      // That it could not be asked is what the evidence then says.
      return undefined;
    }
  }
}

/** The address of a repository in the API of its host. */
function questionOf({ kind, api }: Host, path: string): string | undefined {
  if (kind === 'github') {
    const [owner, name] = path.split('/').filter(Boolean);
    return owner && name
      ? `${api}/repos/${owner}/${name.replace(/\.git$/, '')}`
      : undefined;
  }
  const [project] = path.split('/-/', 1);
  const id = project.replace(/^\/+|\/+$|\.git\/?$/g, '');
  return id.includes('/')
    ? `${api}/projects/${encodeURIComponent(decodeURIComponent(id))}`
    : undefined;
}

function descriptionOf(body: unknown): RepositoryDescription {
  const { visibility, archived, private: isPrivate } = asRecord(body);
  return {
    visibility: visibilityOf(visibility, isPrivate),
    isArchived: typeof archived === 'boolean' ? archived : undefined,
  };
}

function visibilityOf(
  visibility: unknown,
  isPrivate: unknown,
): RepositoryDescription['visibility'] {
  switch (visibility) {
    case 'public':
    case 'internal':
    case 'private':
      return visibility;
    default:
      // Older servers say only this.
      return isPrivate === true ? 'private' : undefined;
  }
}
