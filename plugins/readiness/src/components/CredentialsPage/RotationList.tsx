import { makeStyles } from '@material-ui/core/styles';
import { CredentialRotation } from '@operability/plugin-readiness-common';
import {
  ListState,
  PersonLine,
  RelativeTime,
  ShowMore,
} from '@operability/ui-kit';
import { useRotations } from '../../hooks/useRotations';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& li': { padding: theme.spacing(0.25, 0) },
    },
  }),
  { name: 'OperabilityRotationList' },
);

/** @internal */
export interface RotationListProps {
  credential: { id: string; name: string };
}

/** When a credential was rotated, and by whom; asked for when it opens. @internal */
export function RotationList({ credential }: RotationListProps) {
  const classes = useStyles();
  const rotations = useRotations(credential.id);
  const shown = rotations.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(
    shown.length,
    rotations.data?.pages[0].totalItems ?? 0,
  );
  return (
    <ListState
      query={rotations}
      isEmpty={shown.length === 0}
      lines={2}
      empty={{
        title: 'No rotation is recorded',
        description:
          'None since it was put on the roll. Record each one with Rotated….',
      }}
    >
      <ul
        className={classes.list}
        aria-label={`Rotations of ${credential.name}`}
      >
        {shown.map(rotation => (
          <Rotation key={rotation.id} rotation={rotation} />
        ))}
      </ul>
      {total > shown.length && (
        <ShowMore
          shown={shown.length}
          total={total}
          isLoading={rotations.isFetchingNextPage}
          onMore={() => rotations.fetchNextPage()}
        />
      )}
    </ListState>
  );
}

function Rotation({ rotation }: { rotation: CredentialRotation }) {
  const { rotatedAt, recordedBy, recordedAt, note } = rotation;
  return (
    <li>
      Rotated <RelativeTime at={rotatedAt} />
      {note && <>: “{note}”</>}, recorded{' '}
      {recordedBy && (
        <>
          by <PersonLine userRef={recordedBy} />{' '}
        </>
      )}
      <RelativeTime at={recordedAt} />
    </li>
  );
}
