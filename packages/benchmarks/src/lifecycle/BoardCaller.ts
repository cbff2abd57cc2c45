import { Board } from '@operability/plugin-lifecycle-common';
import { setTimeout } from 'node:timers/promises';

/** Asks a running lifecycle backend, over HTTP. */
export class BoardCaller {
  readonly #baseUrl: string;

  private constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  static create(port: number): BoardCaller {
    return new BoardCaller(`http://127.0.0.1:${port}/api/lifecycle`);
  }

  /** The whole answer as text. @throws Error unless it is a success */
  async send(path: string, body?: unknown): Promise<string> {
    const response = await fetch(`${this.#baseUrl}${path}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text;
  }

  async board(query = ''): Promise<Board> {
    return JSON.parse(await this.send(`/board${query}`)) as Board;
  }

  /** Waits until the backend has placed this many. */
  async waitForCards(count: number): Promise<void> {
    const givesUpAt = Date.now() + 120_000;
    for (;;) {
      const { stages } = await this.board('?limit=1');
      const total = stages.reduce((sum, stage) => sum + stage.total, 0);
      if (total === count) return;
      if (Date.now() > givesUpAt) {
        throw new Error(`${total} of ${count} cards after two minutes`);
      }
      await setTimeout(500);
    }
  }
}
