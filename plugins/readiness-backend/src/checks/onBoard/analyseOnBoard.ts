import { Finding } from '../Finding';

/** A stage of the board, as far as this check looks at it. */
export interface BoardStage {
  name: string;
  title: string;
  order: number;
  /** The `spec.lifecycle` that it stands for. */
  declares?: string;
  /** What has to be passed to enter it. */
  checklists: readonly string[];
}

/** Where a thing is on the board, and what its owners wrote. */
export interface BoardPlace {
  /** The stage that its label names; left out where it has none. */
  stage?: string;
  /** `spec.lifecycle`, as its owners wrote it. */
  declared?: string;
}

/**
 * Whether the board and the catalog agree from the stage on that a checklist
 * guards. Before it the move itself is this line, so it does not apply, and
 * never blocks that move.
 */
export function analyseOnBoard(
  { stage, declared }: BoardPlace,
  stages: readonly BoardStage[],
  checklist: string,
): Finding {
  const unknown = (message: string): Finding => ({
    status: 'unknown',
    message,
    evidence: [],
  });
  const guarded = stages.filter(one => one.checklists.includes(checklist));
  if (!guarded.length) {
    return unknown(
      `No stage of the board asks for the checklist '${checklist}'.`,
    );
  }
  if (stage === undefined) return unknown('The board does not know it.');
  const current = stages.find(one => one.name === stage);
  if (!current)
    return unknown(`'${stage}' is not a stage of the board any more.`);
  const first = guarded.reduce((a, b) => (b.order < a.order ? b : a));
  const evidence = [{ title: `It is in ${current.title}.` }];
  if (current.order < first.order) {
    const message = `It is in ${current.title}; this line is its move to ${first.title}.`;
    return { status: 'notApplicable', message, evidence };
  }
  const { declares } = current;
  if (declares === undefined || declares === declared) {
    return { status: 'pass', message: '', evidence };
  }
  const message = `${
    current.title
  } stands for 'lifecycle: ${declares}', and its YAML says ${
    declared === undefined ? 'nothing' : `'lifecycle: ${declared}'`
  }.`;
  return {
    status: 'fail',
    message,
    evidence: [...evidence, { title: changeOf(declared, declares) }],
  };
}

/** The change to the entity's YAML, as a difference. */
function changeOf(declared: string | undefined, declares: string): string {
  const removed = declared === undefined ? [] : [`-  lifecycle: ${declared}`];
  return [' spec:', ...removed, `+  lifecycle: ${declares}`].join('\n');
}
