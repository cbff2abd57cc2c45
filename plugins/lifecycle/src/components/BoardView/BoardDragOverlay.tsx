import { DragOverlay } from '@dnd-kit/core';
import { makeStyles } from '@material-ui/core/styles';
import { Card } from '@operability/plugin-lifecycle-common';
import { StatusGlyph, useDebouncedValue } from '@operability/ui-kit';
import { useGate } from '../../hooks/useGate';
import { gateHint } from '../../model/gateState';
import { BoardCardContent } from '../BoardCard';

/** Passing over a stage asks nothing; staying there does. */
const STAYS_AFTER = 120;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      padding: theme.spacing(0.875, 1.25, 1),
      border: `1px solid ${theme.palette.primary.main}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      boxShadow: theme.shadows[6],
      cursor: 'grabbing',
    },
    hint: {
      marginTop: theme.spacing(0.75),
      paddingTop: theme.spacing(0.5),
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: theme.typography.caption.fontSize,
    },
  }),
  { name: 'OperabilityBoardDragOverlay' },
);

/** @internal */
export interface BoardDragOverlayProps {
  card: Card | undefined;
  /** The stage it is held over. */
  over: string | undefined;
  stageTitle: (name: string) => string;
}

/**
 * The card that is carried, with what the gate of the stage below it will say.
 *
 * @internal
 */
export function BoardDragOverlay(props: BoardDragOverlayProps) {
  const { card, over, stageTitle } = props;
  const classes = useStyles();
  return (
    <DragOverlay dropAnimation={null}>
      {card && (
        <div className={classes.root} data-testid="carried-card">
          <BoardCardContent card={card} />
          {over && over !== card.stage && (
            <div className={classes.hint}>
              {stageTitle(over)}: <GateHint cardId={card.id} to={over} />
            </div>
          )}
        </div>
      )}
    </DragOverlay>
  );
}

function GateHint({ cardId, to }: { cardId: string; to: string }) {
  const settled = useDebouncedValue(to, STAYS_AFTER);
  const gate = useGate(cardId, settled === to ? to : undefined).data;
  if (!gate) return <>asking the gate…</>;
  const { status, text } = gateHint(gate);
  return <StatusGlyph status={status} word={text} />;
}
