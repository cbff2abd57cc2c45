import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  errorStatus,
  ErrorNotice,
  ListState,
  PageBody,
} from '@operability/ui-kit';
import { useImports, useSources, useUpload } from '../../hooks/useImports';
import { useNames } from '../../hooks/useNames';
import { ErasedSection } from '../ErasedSection';
import { ImportForm } from './ImportForm';
import { NamesSection } from './NamesSection';
import { ReportLine } from './ReportLine';
import { SourceList } from './SourceList';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { padding: theme.spacing(1, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'OperabilityImportsPage' },
);

/** Where pages come from: sources that are read, and files that were sent. @internal */
export function ImportsPage() {
  const classes = useStyles();
  const upload = useUpload();
  const sources = useSources();
  const imports = useImports(upload.isPending);
  const items = imports.data?.items ?? [];
  // Whoever may bring pages in may explain their names, and nobody else.
  const mayImport = errorStatus(useNames('unknown').error) !== 403;
  return (
    <PageBody title="Imports | Pager burden">
      <section aria-label="Where pages come from">
        <Typography variant="h6" component="h2">
          Where pages come from
        </Typography>
        <ListState
          query={sources}
          isEmpty={sources.data?.items.length === 0}
          empty={{
            title: 'No source is read',
            description:
              'Install the on-call plugin and its module for pager burden, or import a file below.',
          }}
        >
          <SourceList sources={sources.data?.items ?? []} />
        </ListState>
      </section>
      <section aria-label="Import a file">
        <Typography variant="h6" component="h2">
          Import a file
        </Typography>
        <Typography variant="body2" paragraph>
          The file is read as it comes. What is refused is listed with its
          reason, and the rest is kept; sent again, it adds nothing twice.
        </Typography>
        {mayImport ? (
          <ImportForm isSending={upload.isPending} onSend={upload.mutate} />
        ) : (
          <Typography variant="body2">
            Files are imported by administrators.
          </Typography>
        )}
        {upload.error && (
          <ErrorNotice
            error={upload.error}
            title="The file was not read to its end"
          />
        )}
        {upload.isPending && (
          <Typography variant="body2" role="status">
            Being sent. It goes on below as it is read; leaving this page in the
            portal does not stop it, closing the tab does.
          </Typography>
        )}
        {upload.data && (
          <Typography variant="body2" component="div" role="status">
            <ReportLine report={upload.data} />
          </Typography>
        )}
      </section>
      <NamesSection />
      <section aria-label="Imported files">
        <Typography variant="h6" component="h2">
          Imported files
        </Typography>
        <ListState
          query={imports}
          isEmpty={items.length === 0}
          empty={{
            title: 'No file was imported',
            description: 'Files that are imported appear here with a report.',
          }}
        >
          <Typography variant="body2" role="status">
            {`${items.length} of ${
              imports.data?.totalItems ?? 0
            }, the newest first`}
          </Typography>
          <ul className={classes.list} aria-label="Files">
            {items.map(report => (
              <li key={report.id}>
                <ReportLine report={report} />
              </li>
            ))}
          </ul>
        </ListState>
      </section>
      <ErasedSection />
    </PageBody>
  );
}
