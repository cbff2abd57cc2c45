import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Credential } from '@operability/plugin-readiness-common';
import {
  entityRefTitle,
  ListState,
  mayMake,
  PageBody,
  ShowMore,
  TextFilter,
  useReader,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useAddress } from '../../hooks/useAddress';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useCredentials } from '../../hooks/useRegister';
import { newest } from '../../model/newest';
import { CredentialDialog } from './CredentialDialog';
import { CredentialLine } from './CredentialLine';
import { RotationDialog } from './RotationDialog';

const useStyles = makeStyles(
  theme => ({
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'OperabilityCredentialsPage' },
);

/** The credential roll: names and places, never values; the next due first. @internal */
export function CredentialsPage() {
  const classes = useStyles();
  const [text, setText] = useAddress('q');
  const [entityRef, setEntityRef] = useAddress('entityRef');
  const [edited, setEdited] = useState<{ credential?: Credential }>();
  const [rotated, setRotated] = useState<Credential>();
  const reader = useReader();
  const credentials = useCredentials({
    ...(entityRef && { entityRef: [entityRef] }),
    ...(text && { q: text }),
  });
  useLiveUpdates();
  const shown = credentials.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(
    shown.length,
    credentials.data?.pages[0].totalItems ?? 0,
  );
  const overdue = shown.filter(credential => credential.overdue).length;
  return (
    <PageBody>
      <div className={classes.filters}>
        <TextFilter label="Search the roll" text={text} onChange={setText} />
        {entityRef && (
          <Chip
            size="small"
            title={`Only of ${entityRef}; delete to see all`}
            label={entityRefTitle(entityRef)}
            onDelete={() => setEntityRef('')}
          />
        )}
        {credentials.data && mayMake(reader, shown) && (
          <Button variant="outlined" onClick={() => setEdited({})}>
            Add a credential…
          </Button>
        )}
      </div>
      <ListState
        query={credentials}
        isEmpty={shown.length === 0}
        lines={6}
        empty={
          text || entityRef
            ? {
                title: 'No credential fits',
                description:
                  'Look for something else, or put what is missing on the roll.',
              }
            : {
                title: 'The roll is empty',
                description:
                  'Put every credential on it: its name, where it is stored, and how it is rotated. Never its value.',
              }
        }
      >
        <Typography variant="body2" role="status">
          {`${total} ${total === 1 ? 'credential' : 'credentials'}, ${overdue}${
            total > shown.length ? ' of those shown' : ''
          } overdue`}
        </Typography>
        <ul className={classes.list} aria-label="Credential roll">
          {shown.map(credential => (
            <CredentialLine
              key={credential.id}
              credential={credential}
              onEdit={() => setEdited({ credential })}
              onRotated={() => setRotated(credential)}
            />
          ))}
        </ul>
        {total > shown.length && (
          <ShowMore
            shown={shown.length}
            total={total}
            isLoading={credentials.isFetchingNextPage}
            onMore={() => credentials.fetchNextPage()}
          />
        )}
      </ListState>
      {edited && (
        <CredentialDialog
          // As it is now: after a conflict it was loaded anew.
          credential={newest(edited.credential, shown)}
          entityRef={entityRef}
          onClose={() => setEdited(undefined)}
        />
      )}
      {rotated && (
        <RotationDialog
          credential={rotated}
          onClose={() => setRotated(undefined)}
        />
      )}
    </PageBody>
  );
}
