import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Card, Move } from '@operability/plugin-lifecycle-common';
import { PersonLine, RelativeTime } from '@operability/ui-kit';
import { Mark } from './Mark';

const useStyles = makeStyles(
  theme => ({
    root: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
    reason: { color: theme.palette.text.secondary },
    action: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'OperabilityLifecycleCardMarks' },
);

/** @internal */
export interface CardMarksProps {
  card: Card;
  /** What its stage is called. */
  stageTitle: string;
  isStageKnown: boolean;
  /** The move that passed a closed gate, where it is known. */
  override?: Move;
  isConfirming?: boolean;
  /** Left out where the reader may not confirm. */
  onConfirm?: () => void;
  /** Left out where there is no YAML to change. */
  onShowYaml?: () => void;
}

/** What is out of the ordinary about a card, and what to do about it. @internal */
export function CardMarks(props: CardMarksProps) {
  const { card, stageTitle, isStageKnown, override } = props;
  const { isConfirming, onConfirm, onShowYaml } = props;
  const { drift, missing, overridden, unconfirmed } = card;
  const classes = useStyles();
  if (!drift && !missing && !overridden && !unconfirmed && isStageKnown) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label="Marks">
      {missing && (
        <Mark glyph="✗" word="Gone from the catalog" tone="negative">
          Its place on the board is kept, and can still be changed.
        </Mark>
      )}
      {!isStageKnown && (
        <Mark glyph="?" word="Its stage is gone" tone="warning">
          The catalog has no stage “{card.stage}” any more. Move it to one that
          there is.
        </Mark>
      )}
      {unconfirmed && (
        <Mark glyph="?" word="Not confirmed" tone="warning">
          It was placed here by default; nobody has said that it belongs here.
          {onConfirm && (
            <div className={classes.action}>
              <Button
                size="small"
                variant="outlined"
                disabled={isConfirming}
                onClick={onConfirm}
              >
                Confirm {stageTitle}
              </Button>
            </div>
          )}
        </Mark>
      )}
      {drift && (
        <Mark glyph="≠" word="Drift" tone="warning">
          Declares <code>{drift.declared}</code>, {stageTitle} expects{' '}
          <code>{drift.expected}</code>.
          {onShowYaml && (
            <div className={classes.action}>
              <Button size="small" variant="outlined" onClick={onShowYaml}>
                Show the change to the YAML
              </Button>
            </div>
          )}
        </Mark>
      )}
      {overridden && (
        <Mark glyph="⚑" word="Passed a closed gate" tone="info">
          {override?.actorRef && (
            <PersonLine
              userRef={override.actorRef}
              note={<RelativeTime at={override.at} />}
            />
          )}
          {override?.reason && (
            <div className={classes.reason}>“{override.reason}”</div>
          )}
        </Mark>
      )}
    </ul>
  );
}
