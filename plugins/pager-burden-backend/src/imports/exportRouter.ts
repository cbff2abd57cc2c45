import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@operability/contract-kit';
import {
  BurdenPage,
  burdenPageFilters,
} from '@operability/plugin-pager-burden-common';
import { stringify } from 'csv-stringify';
import { Router } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BurdenAccess } from '../access/BurdenAccess';
import { PageListService } from '../lookups/PageListService';

const columns: { key: string; header: string }[] = [
  'id',
  'sent_at',
  'week',
  'team',
  'entity',
  'responder',
  'title',
  'channel',
  'urgency',
  'class',
  'starts_interruption',
  'not_counted',
  'anchor',
  'acknowledged_at',
  'resolved_at',
  'action',
  'verdict',
].map(name => ({ key: name, header: name }));

/** Streams the rows that a list would show, as a file for a spreadsheet. */
export function exportRouter(options: {
  httpAuth: HttpAuthService;
  access: BurdenAccess;
  pages: PageListService;
}): Router {
  const { httpAuth, access, pages } = options;
  const router = Router();
  router.get('/export.csv', (request, response, next) => {
    const send = async () => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const query = parseInput('query', burdenPageFilters, request.query);
      const reader = await access.readerOf(credentials);
      response.type('text/csv').attachment('pages.csv');
      await pipeline(
        Readable.from(rowsOf(pages.all(reader, query))),
        // A cell that begins like a formula would be one where it is opened.
        stringify({ header: true, columns, escape_formulas: true }),
        response,
      );
    };
    send().catch(error => {
      if (response.headersSent) response.destroy();
      else next(error);
    });
  });
  return router;
}

async function* rowsOf(pages: AsyncIterable<BurdenPage>) {
  for await (const page of pages) yield toExportRow(page);
}

function toExportRow(page: BurdenPage): Record<string, string> {
  return {
    id: page.id,
    sent_at: page.sentAt,
    week: page.week,
    team: page.team,
    entity: page.entityRef ?? page.entityName ?? '',
    responder: page.responderRef ?? '',
    title: page.title,
    channel: page.channel,
    urgency: page.urgency,
    class: page.class,
    starts_interruption: String(page.startsInterruption),
    not_counted: page.notCounted ?? '',
    anchor: page.anchor,
    acknowledged_at: page.acknowledgedAt ?? '',
    resolved_at: page.resolvedAt ?? '',
    action: page.verdict ? String(page.verdict.action) : '',
    verdict: page.verdict?.verdict ?? '',
  };
}
