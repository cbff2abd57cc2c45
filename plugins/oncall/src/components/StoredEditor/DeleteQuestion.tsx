import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ErrorNotice, errorStatus, PageSection } from '@operability/ui-kit';
import { UseMutationResult } from '@tanstack/react-query';
import { ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'OperabilityDeleteQuestion' },
);

/** @internal */
export interface DeleteQuestionProps {
  kind: 'policy' | 'schedule';
  stored: { name: string; version: number };
  /** Deletes a version of it. */
  remove: UseMutationResult<void, Error, number>;
  /** What goes with it, and what stays. */
  effect: string;
  /** What still uses it, by the server; nothing for nothing. */
  users?: ReactNode;
  onDeleted: () => void;
  onStale: () => void;
}

/** Deletes something after asking once more, or lists what still uses it. @internal */
export function DeleteQuestion(props: DeleteQuestionProps) {
  const { kind, stored, remove, effect, users, onDeleted, onStale } = props;
  const classes = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keeper = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The button that was pressed is gone: the focus goes on to the safe answer,
  // and back to where it came from.
  useEffect(() => {
    if (isAsking) keeper.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <div>
        <Button ref={opener} size="small" onClick={() => setIsAsking(true)}>
          Delete the {kind}…
        </Button>
      </div>
    );
  }
  return (
    <PageSection title="Delete it?">
      {remove.error ? (
        <ErrorNotice
          error={remove.error}
          title={users ? 'It is still in use' : undefined}
        />
      ) : null}
      {users}
      <Typography variant="body2">
        “{stored.name}” {effect}
      </Typography>
      <div className={classes.actions}>
        <Button
          variant="outlined"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(stored.version, {
              onSuccess: onDeleted,
              onError: error => {
                if (errorStatus(error) === 409) onStale();
              },
            })
          }
        >
          Delete “{stored.name}”
        </Button>
        <Button ref={keeper} onClick={() => setIsAsking(false)}>
          Keep it
        </Button>
      </div>
    </PageSection>
  );
}
