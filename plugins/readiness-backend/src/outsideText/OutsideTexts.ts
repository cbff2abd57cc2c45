import {
  analyseProcedure,
  ProcedureReport,
} from '../checks/credentialRoll/analyseProcedure';
import { Finding } from '../checks/Finding';
import {
  ManifestFile,
  readManifests,
  ReadManifests,
} from '../checks/manifests/readManifests';
import { analyseRunbook } from '../checks/runbook/analyseRunbook';

/** Whatever takes a text apart that somebody else has written. */
export interface OutsideTexts {
  runbook(markdown: string, url: string): Promise<Finding>;
  procedure(markdown: string): Promise<ProcedureReport>;
  manifests(files: readonly ManifestFile[]): Promise<ReadManifests>;
}

/** The same, by the thread that calls. */
export const analyses = {
  runbook: (markdown: string, url: string): Finding => {
    const { status, message, evidence } = analyseRunbook(markdown, url);
    return { status, message, evidence };
  },
  procedure: analyseProcedure,
  manifests: readManifests,
};

/** One question about a text. */
export type TextQuestion = {
  [Name in keyof typeof analyses]: {
    analysis: Name;
    given: Parameters<(typeof analyses)[Name]>;
  };
}[keyof typeof analyses];
