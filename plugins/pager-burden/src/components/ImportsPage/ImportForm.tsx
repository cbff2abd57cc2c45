import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ImportFormat } from '@operability/plugin-pager-burden-common';
import { FormEvent, useId, useState } from 'react';
import { SelectFilter, FormField } from '@operability/ui-kit';
import { ImportFile } from '../../importer';
import { formatWords, sourceProblem } from '../../model/importForm';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    file: { display: 'flex', flexDirection: 'column' },
  }),
  { name: 'OperabilityImportForm' },
);

/** @internal */
export interface ImportFormProps {
  isSending: boolean;
  onSend: (input: ImportFile) => void;
}

/** A file of pages, what it is, and under which name it is kept. @internal */
export function ImportForm({ isSending, onSend }: ImportFormProps) {
  const classes = useStyles();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [source, setSource] = useState('');
  const [format, setFormat] = useState<ImportFormat>('csv');
  const [wasSent, setWasSent] = useState(false);
  const problem = sourceProblem(source);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (file && !problem) onSend({ file, format, source });
  };

  return (
    <form className={classes.root} onSubmit={handleSubmit} noValidate>
      <div className={classes.file}>
        <Typography variant="caption" component="label" htmlFor={id}>
          File
        </Typography>
        <input
          id={id}
          type="file"
          accept=".csv,.json,.ndjson,text/csv,application/json"
          aria-describedby={wasSent && !file ? `${id}-problem` : undefined}
          onChange={event => setFile(event.target.files?.[0])}
        />
        {wasSent && !file && (
          <Typography
            id={`${id}-problem`}
            variant="caption"
            color="error"
            role="alert"
          >
            choose a file
          </Typography>
        )}
      </div>
      <SelectFilter
        label="Format"
        options={formatWords}
        value={format}
        onChange={setFormat}
      />
      <FormField
        label="Source"
        value={source}
        error={wasSent ? problem : undefined}
        helperText="Its id: the same file under the same id adds nothing twice"
        onChange={setSource}
      />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={isSending}
      >
        {isSending ? 'Sending…' : 'Import pages'}
      </Button>
    </form>
  );
}
