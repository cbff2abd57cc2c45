import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { BurdenAccess } from '../access/BurdenAccess';
import { ImportService } from './ImportService';

/**
 * Takes files as they come in. It is not in the contract, whose bodies are JSON
 * and in memory; it has to come before it, for JSON is read there.
 */
export function importRouter(options: {
  httpAuth: HttpAuthService;
  access: BurdenAccess;
  imports: ImportService;
}): Router {
  const { httpAuth, access, imports } = options;
  const router = Router();
  router.post('/imports', (request, response, next) => {
    const take = async () => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const reader = await access.readerOf(credentials);
      const report = await imports.take(
        { credentials, request },
        reader,
        request.query,
        request,
      );
      response.json(report);
    };
    take().catch(next);
  });
  return router;
}
