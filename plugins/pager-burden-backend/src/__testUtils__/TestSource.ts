import {
  PageSource,
  SourceAlert,
  SourceBatch,
  SourcePage,
} from '@operability/plugin-pager-burden-node';

/** A source in the hands of a test: tells two pages at a time, and fails when told to. */
export class TestSource implements PageSource {
  readonly title: string;
  pages: SourcePage[] = [];
  alerts: SourceAlert[] = [];
  failure?: Error;
  /** The cursors that it was asked from. */
  readonly asked: (string | undefined)[] = [];

  constructor(readonly id: string) {
    this.title = `The source ${id}`;
  }

  async read({ cursor }: { cursor?: string }): Promise<SourceBatch> {
    this.asked.push(cursor);
    if (this.failure) throw this.failure;
    const from = Number(cursor ?? 0);
    const until = Math.min(this.pages.length, from + 2);
    return {
      pages: this.pages.slice(from, until),
      alerts: from === 0 ? this.alerts : [],
      cursor: String(until),
      more: until < this.pages.length,
    };
  }
}
