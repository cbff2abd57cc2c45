import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ImportFormat } from '@operability/plugin-pager-burden-common';
import { DragEvent, FormEvent, useId, useState } from 'react';
import { SelectFilter, FormField } from '@operability/ui-kit';
import { ImportFile } from '../../importer';
import { fileSize, formatWords, sourceProblem } from '../../model/importForm';
import { FormatHelp } from './FormatHelp';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    file: { display: 'flex', flexDirection: 'column' },
    help: { flexBasis: '100%', overflowWrap: 'anywhere' },
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

  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped) setFile(dropped);
  };

  return (
    <form
      className={classes.root}
      onSubmit={handleSubmit}
      onDragOver={event => event.preventDefault()}
      onDrop={handleDrop}
      noValidate
    >
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
        <Typography variant="caption" color="textSecondary">
          {file
            ? `${file.name}, ${fileSize(file.size)}`
            : 'or drop it here, of any size'}
        </Typography>
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
      <div className={classes.help}>
        <FormatHelp format={format} />
      </div>
    </form>
  );
}
