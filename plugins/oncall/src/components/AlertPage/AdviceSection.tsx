import { makeStyles } from '@material-ui/core/styles';
import { Advice, Alert } from '@operability/plugin-oncall-common';
import { ErrorNotice, LoadingLines, PageSection } from '@operability/ui-kit';
import { useAdvice } from '../../hooks/useAlert';
import { AdviceAnswer } from './AdviceAnswer';

const useStyles = makeStyles(
  theme => ({ list: { margin: 0, display: 'grid', gap: theme.spacing(1.5) } }),
  { name: 'OperabilityAlertAdvice' },
);

/** The talk's four questions about an alert, each with its reasons. @internal */
export function AdviceSection({ alert }: { alert: Alert }) {
  const advice = useAdvice(alert.id, alert.version);
  return (
    <PageSection title="What should I do?">
      {advice.error && (
        <ErrorNotice
          error={advice.error}
          title={
            advice.data
              ? 'These answers could not be renewed and may be old'
              : undefined
          }
          onRetry={() => advice.refetch()}
        />
      )}
      {advice.isPending && (
        <LoadingLines lines={4} label="Loading the answers" />
      )}
      {advice.data && <Answers advice={advice.data} />}
    </PageSection>
  );
}

function Answers({ advice }: { advice: Advice }) {
  const classes = useStyles();
  const { escalate, statusSite, thisWeek } = advice;
  return (
    <dl className={classes.list}>
      <AdviceAnswer
        answers={[
          { question: 'Can I escalate?', isYes: escalate.can },
          { question: 'Should I?', isYes: escalate.should },
        ]}
        because={escalate.because}
      />
      <AdviceAnswer
        answers={[
          {
            question: 'Should I update the status site?',
            isYes: statusSite.should,
          },
        ]}
        because={statusSite.because}
      />
      <AdviceAnswer
        answers={[
          {
            question: 'Do I need to fix this this week?',
            isYes: thisWeek.should,
          },
        ]}
        because={thisWeek.because}
      />
    </dl>
  );
}
