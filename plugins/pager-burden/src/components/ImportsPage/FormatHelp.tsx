import Typography from '@material-ui/core/Typography';
import { ImportFormat } from '@operability/plugin-pager-burden-common';

const csvColumns =
  'sent_at,entity,responder,title,id,team,alert,channel,urgency,acknowledged_at,resolved_at';

const helps: Readonly<Record<ImportFormat, JSX.Element>> = {
  csv: (
    <>
      The first line names the columns: <code>{csvColumns}</code>. The first
      four are needed. Times have a zone, as in{' '}
      <code>2026-11-22T19:46:00Z</code>.
    </>
  ),
  pagerduty: (
    <>
      Answers of the REST API, saved one after another into one file or several:{' '}
      <code>GET /log_entries?include[]=incidents</code> tells the notifications
      themselves, <code>GET /users</code> the addresses by which people are
      found. Where the log is no longer there, <code>GET /incidents</code> tells
      to whom an incident was assigned, else who resolved it; it gives way to
      the log, whichever comes first.
    </>
  ),
  opsgenie: (
    <>
      Answers of <code>GET /v2/alerts</code>, saved one after another. They do
      not tell who was notified: the people among the responders stand for it,
      else whoever acknowledged. To have the notifications, put the answer of{' '}
      <code>GET /v2/alerts/…/logs</code> into each alert, as <code>logs</code>.
      P4 and P5 are low urgency.
    </>
  ),
  goalert: (
    <>
      Answers of the GraphQL interface with the <code>recentEvents</code> of
      each alert, which tell the notifications; or the CSV file that the metrics
      of a service export, which does not say who was paged.
    </>
  ),
};

/** What to export from another pager. @internal */
export function FormatHelp({ format }: { format: ImportFormat }) {
  return (
    <Typography variant="body2" color="textSecondary" component="p">
      {helps[format]}
    </Typography>
  );
}
