import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';

/** Somebody in whose name the sample speaks: one of the sample people, or this backend itself. */
export type Speaker = string | 'program';

type Method = 'GET' | 'POST' | 'PUT';

/**
 * The API of the portal, in the hands of the sample people: they enter by the sample sign-in and
 * may do no more than anybody who enters as them.
 */
export class SamplePortal {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(services: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = services.auth;
    this.#discovery = services.discovery;
  }

  /** Where the sources of the sample are served. */
  async sources(): Promise<string> {
    return this.#discovery.getExternalBaseUrl('sample-sources');
  }

  /**
   * Calls a plugin.
   *
   * @throws Error with what the plugin answers, where it refuses
   */
  async call<Answer>(
    speaker: Speaker,
    method: Method,
    [plugin, path]: readonly [plugin: string, path: string],
    body?: object,
  ): Promise<Answer> {
    const base = await this.#discovery.getBaseUrl(plugin);
    const response = await fetch(base + path, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await this.#tokenOf(speaker, plugin)}`,
      },
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${plugin}${path}: ${text.slice(0, 300)}`);
    }
    return JSON.parse(text);
  }

  async #tokenOf(speaker: Speaker, plugin: string): Promise<string> {
    if (speaker === 'program') {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: plugin,
      });
      return token;
    }
    const base = await this.#discovery.getBaseUrl('auth');
    const response = await fetch(`${base}/sample/refresh`, {
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        'X-Operability-Sample-User': `user:default/${speaker}`,
      },
    });
    if (!response.ok) throw new Error(`${speaker} cannot enter`);
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }
}
