import { Clock } from '@operability/backend-kit';
import express, { Router } from 'express';
import { isSigned } from './signatureOf';

const toleranceSeconds = 300;

/**
 * Where the canaries of the webhook go: checks the signature as any receiver
 * would, and keeps nothing.
 */
export function canaryReceiver(options: {
  secret: string;
  clock: Clock;
}): Router {
  const { secret, clock } = options;
  const router = Router();
  router.post(
    '/canary',
    express.text({ type: () => true, limit: '16kb' }),
    (request, response) => {
      const timestamp = request.header('X-Operability-Timestamp') ?? '';
      const signature = request.header('X-Operability-Signature') ?? '';
      const age = Math.abs(clock.now() / 1000 - Number(timestamp));
      const body = typeof request.body === 'string' ? request.body : '';
      const isOurs =
        age <= toleranceSeconds &&
        isSigned(secret, { timestamp, signature }, body);
      response.status(isOurs ? 204 : 401).end();
    },
  );
  return router;
}
