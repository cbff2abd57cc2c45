import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { ErrorNotice } from '@operability/ui-kit';
import { useEvaluation } from '../../hooks/useEvaluation';

/** Has the entity evaluated now, and says what it waits for. @internal */
export function EvaluateButton({ entityRef }: { entityRef: string }) {
  const { evaluate, isRunning, waitingFor, error } = useEvaluation(entityRef);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={isRunning}
        onClick={evaluate}
      >
        {isRunning ? 'Evaluating…' : 'Evaluate now'}
      </Button>
      <Typography variant="body2" component="div" role="status">
        {isRunning &&
          (waitingFor.length
            ? `Waits for ${waitingFor.length}: ${waitingFor.join(', ')}`
            : 'Waits for the answers')}
      </Typography>
      {isRunning && <LinearProgress aria-label="Evaluating" />}
      {error && <ErrorNotice error={error} title="It was not evaluated" />}
    </>
  );
}
