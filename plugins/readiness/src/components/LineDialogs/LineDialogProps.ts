import { Result } from '@operability/plugin-readiness-common';

/** What a dialog about one line is given. @internal */
export interface LineDialogProps {
  entityRef: string;
  result: Result;
  onClose: () => void;
}
