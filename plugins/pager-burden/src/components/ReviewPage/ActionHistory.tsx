import { makeStyles } from '@material-ui/core/styles';
import { ReviewAction } from '@operability/plugin-pager-burden-common';
import { ListState, PersonLine, RelativeTime } from '@operability/ui-kit';
import { useActionChanges } from '../../hooks/useReview';
import { actionChangeLines } from '../../model/actionChangeLines';
import { DetailDrawer } from '../DetailDrawer';

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
  { name: 'OperabilityActionHistory' },
);

/** @internal */
export interface ActionHistoryProps {
  action: ReviewAction;
  onClose: () => void;
}

/** Who changed what of an action, the newest first. @internal */
export function ActionHistory({ action, onClose }: ActionHistoryProps) {
  const classes = useStyles();
  const changes = useActionChanges(action);
  return (
    <DetailDrawer isOpen title={`History: ${action.title}`} onClose={onClose}>
      <ListState
        query={changes}
        isEmpty={changes.data?.items.length === 0}
        lines={3}
        empty={{ title: 'Nothing is known of it', description: '' }}
      >
        <ol className={classes.list} aria-label="Changes" reversed>
          {actionChangeLines(changes.data?.items ?? []).map(
            ({ change, lines }) => (
              <li key={change.version}>
                {change.by ? (
                  <PersonLine userRef={change.by} />
                ) : (
                  'Another program'
                )}{' '}
                <RelativeTime at={change.at} />
                <div>{lines.join('; ')}</div>
              </li>
            ),
          )}
        </ol>
      </ListState>
    </DetailDrawer>
  );
}
