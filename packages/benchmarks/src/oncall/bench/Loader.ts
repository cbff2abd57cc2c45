import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { percentile } from '../../percentiles';

/** What came of a load. */
export interface LoadResult {
  /** Answers a second. */
  rate: number;
  p50: number;
  p99: number;
}

/**
 * Posts to loopback over a number of connections, each of which sends its next
 * request when the last was answered, for a time.
 *
 * @param options - `bodyOf` gets the connection and the number of the request
 * @throws Error when an answer is no success
 */
export async function load(options: {
  port: number;
  path: string;
  connections: number;
  seconds: number;
  bodyOf: (connection: number, index: number) => unknown;
}): Promise<LoadResult> {
  const { port, path, connections, seconds, bodyOf } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  const start = performance.now();
  const endsAt = start + seconds * 1000;
  const connection = async (_: unknown, number: number) => {
    for (let index = 0; performance.now() < endsAt; index++) {
      const before = performance.now();
      const body = JSON.stringify(bodyOf(number, index));
      await post({ agent, port, path, body });
      took.push(performance.now() - before);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }).map(connection));
  } finally {
    agent.destroy();
  }
  const lasted = performance.now() - start;
  return {
    rate: (1000 * took.length) / lasted,
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
  };
}

function post(options: {
  agent: Agent;
  port: number;
  path: string;
  body: string;
}): Promise<void> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...rest,
        host: '127.0.0.1',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      answer => {
        answer.resume();
        answer.once('end', () => {
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve();
          else reject(new Error(`${options.path} answered ${status}`));
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
