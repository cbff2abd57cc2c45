import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { entityPath } from '@operability/contract-kit';
import {
  identifier,
  productionChecklistId,
} from '@operability/plugin-readiness-common';
import { Request, Response, Router } from 'express';
import * as z from 'zod';
import { BadgeService } from './BadgeService';

/** The path that answers pictures to browsers that are not signed in. */
export const badgePath = '/entities/:kind/:namespace/:name/badge.svg';

const query = z.object({
  checklist: identifier.default(productionChecklistId),
  signature: z.string().max(100).optional(),
});

/**
 * Answers badges. They are no part of the contract, for they are no JSON and
 * take no credentials, but a signature.
 */
export function badgeRouter(badges: BadgeService): Router {
  const router = Router();
  router.get(badgePath, (request, response, next) => {
    answer(badges, request, response).catch(next);
  });
  return router;
}

async function answer(
  badges: BadgeService,
  request: Request,
  response: Response,
): Promise<void> {
  const path = entityPath.safeParse(request.params);
  const asked = query.safeParse(request.query);
  if (!path.success) throw new InputError(z.prettifyError(path.error));
  if (!asked.success) throw new InputError(z.prettifyError(asked.error));
  const { checklist, signature } = asked.data;
  const entityRef = stringifyEntityRef(path.data);
  const svg = await badges.draw({ entityRef, checklist }, signature);
  response
    .set('Content-Type', 'image/svg+xml; charset=utf-8')
    // Proxies of pictures keep them for a day, unless they are told.
    .set('Cache-Control', 'max-age=60')
    .set('Content-Security-Policy', "default-src 'none'")
    .set('X-Content-Type-Options', 'nosniff')
    .send(svg);
}
