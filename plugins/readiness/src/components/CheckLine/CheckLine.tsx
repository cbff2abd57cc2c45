import { Link } from '@backstage/core-components';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Check, Result } from '@operability/plugin-readiness-common';
import { StatusGlyph } from '@operability/ui-kit';
import { useEffect, useId, useRef, useState } from 'react';
import { LineActions } from '../../model/lineActions';
import { LaunchList } from '../LaunchList';
import { EvidenceList } from './EvidenceList';
import { FactList } from './FactList';
import { LineButtons, LineDialog } from './LineButtons';
import { LineFacts } from './LineFacts';
import { LineRecord } from './LineRecord';

const useStyles = makeStyles(
  theme => ({
    root: {
      // Below the bar of the app, when an address leads here.
      scrollMarginTop: theme.spacing(8),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'grid',
      width: '100%',
      gridTemplateColumns: '9.5em minmax(0, 1fr) auto',
      gap: theme.spacing(0.5, 1),
      alignItems: 'baseline',
      justifyContent: 'start',
      padding: theme.spacing(1, 0),
      font: 'inherit',
      textAlign: 'left',
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        '& > :nth-child(2)': { gridRow: 2, gridColumn: '1 / -1' },
      },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    message: { overflowWrap: 'anywhere' },
    body: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0, 1.5),
      overflowWrap: 'anywhere',
      '& ul': { margin: 0, paddingLeft: theme.spacing(2.5) },
    },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'OperabilityCheckLine' },
);

/** @internal */
export interface CheckLineProps {
  entityRef: string;
  result: Result;
  /** Its definition, where it is known already. */
  check?: Check;
  actions: LineActions;
  /** The address leads to this line: it opens and comes into view. */
  isTarget: boolean;
  /** Where the credentials of this entity are listed. */
  credentialsHref?: string;
  /** Opened or closed by the reader. */
  onToggle: (isOpen: boolean) => void;
  onOpen: (dialog: LineDialog) => void;
}

/** One line of a checklist; it opens to what its answer stands on, and how it went. @internal */
export function CheckLine(props: CheckLineProps) {
  const { entityRef, result, check, actions, isTarget } = props;
  const { credentialsHref, onToggle, onOpen } = props;
  const classes = useStyles();
  const bodyId = useId();
  const root = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(isTarget);
  const wasToggled = useRef(false);
  const { id, title, required } = result.check;

  const toggle = () => {
    // Whether the address will come to say what is shown here.
    wasToggled.current = isTarget === isOpen;
    setIsOpen(!isOpen);
    onToggle(!isOpen);
  };

  useEffect(() => {
    // Who opens a line by hand is there already.
    const isHere = wasToggled.current;
    wasToggled.current = false;
    if (!isTarget) return;
    setIsOpen(true);
    if (isHere) return;
    root.current?.scrollIntoView?.({ block: 'start' });
    button.current?.focus({ preventScroll: true });
  }, [isTarget]);

  return (
    <li ref={root} id={`check-${id}`} className={classes.root}>
      <ButtonBase
        ref={button}
        className={classes.head}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={toggle}
      >
        <StatusGlyph status={result.status} />
        <span className={classes.message}>
          <strong>{title}</strong>
          {!required && ' (recommended)'}
          {result.message && <> – {result.message}</>}
        </span>
        <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
      </ButtonBase>
      <Typography
        id={bodyId}
        variant="body2"
        component="div"
        hidden={!isOpen}
        className={isOpen ? classes.body : undefined}
      >
        {isOpen && (
          <>
            {result.status !== 'pass' && result.howToFix && (
              <div>
                <strong>How to fix it:</strong> {result.howToFix}
              </div>
            )}
            {result.evidence.length > 0 && (
              <EvidenceList items={result.evidence} />
            )}
            <LineFacts result={result} />
            {check && (
              <FactList entityRef={entityRef} result={result} check={check} />
            )}
            {check && (
              <div>
                <strong>Why:</strong> {check.why} (
                {check.source.url ? (
                  <Link to={check.source.url} underline="always">
                    {check.source.title}
                  </Link>
                ) : (
                  check.source.title
                )}
                )
              </div>
            )}
            {credentialsHref && (
              <div>
                <Link to={credentialsHref} underline="always">
                  Its credentials on the roll
                </Link>
              </div>
            )}
            <div className={classes.buttons}>
              <LineButtons title={title} actions={actions} onOpen={onOpen} />
            </div>
            {id === 'launch-mail' && <LaunchList entityRef={entityRef} />}
            <LineRecord entityRef={entityRef} check={id} />
          </>
        )}
      </Typography>
    </li>
  );
}
