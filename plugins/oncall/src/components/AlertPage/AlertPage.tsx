import { LoadingLines } from '@operability/ui-kit';
import { useParams } from 'react-router-dom';
import { useAlert } from '../../hooks/useAlert';
import { PageBody } from '../PageBody';

/** One alert: where a page leads. @internal */
export function AlertPage() {
  const { id = '' } = useParams();
  const { data } = useAlert(id);
  return (
    <PageBody>{data ? <h1>{data.summary}</h1> : <LoadingLines />}</PageBody>
  );
}
