import { describe, expect, it } from 'vitest';
import { createSeenReporter } from '../../lib/panel/seen-report.ts';
import type { TaskRecord } from '../../lib/record.ts';
import { noon, sampleAnswer, sampleRecord } from './sample-record.ts';

const unseen = { answer: sampleAnswer(), dueAt: null, unseenSince: noon };

function reportedPage(records: TaskRecord[]) {
  const page = { visible: true, works: true, marked: [] as string[], reports: 0, faults: 0, read: [] as string[] };
  const reporter = createSeenReporter({
    isVisible: () => page.visible,
    async readTasks(keys) {
      page.read.push(...keys);
      return records.filter(({ key }) => keys.includes(key));
    },
    async markSeen(keys) {
      if (!page.works) throw new Error('The worker did not answer.');
      page.marked.push(...keys);
      page.reports += 1;
    },
    report: () => {
      page.faults += 1;
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { page, reporter, settle };
}

describe('reporting what was seen', () => {
  it('reports a result as soon as its row opens', async () => {
    const record = sampleRecord(unseen);
    const { page, reporter, settle } = reportedPage([record]);
    reporter.opened(new Set([record.key]));
    await settle();
    expect(page.marked).toEqual([record.key]);
  });

  it('reports what was asked for here when its first answer comes, and reads nothing of others', async () => {
    const record = sampleRecord({ dueAt: noon });
    const records = [record];
    const { page, reporter, settle } = reportedPage(records);
    reporter.asked([record.key]);
    await settle();
    expect(page.marked).toEqual([]);
    records[0] = { ...record, ...unseen };
    reporter.changed([record.key, 'of-another-page']);
    await settle();
    expect(page.marked).toEqual([record.key]);
    expect(page.read).not.toContain('of-another-page');
  });

  it('reports nothing from a hidden page until it is shown', async () => {
    const record = sampleRecord(unseen);
    const { page, reporter, settle } = reportedPage([record]);
    page.visible = false;
    reporter.opened(new Set([record.key]));
    await settle();
    expect(page.read).toEqual([]);
    page.visible = true;
    reporter.shown();
    await settle();
    expect(page.marked).toEqual([record.key]);
  });

  it('counts nothing as waited for that was asked for while nobody looked', async () => {
    const record = sampleRecord(unseen);
    const { page, reporter, settle } = reportedPage([record]);
    page.visible = false;
    reporter.asked([record.key]);
    page.visible = true;
    reporter.shown();
    reporter.changed([record.key]);
    await settle();
    expect(page.marked).toEqual([]);
  });

  it('reports once what is told of again while that report is under way, and then what it brought', async () => {
    const record = sampleRecord(unseen);
    const other = sampleRecord({ ...unseen, key: 'other' });
    const { page, reporter, settle } = reportedPage([record, other]);
    reporter.opened(new Set([record.key, other.key]));
    reporter.changed([record.key]);
    reporter.asked([record.key]);
    await settle();
    expect(page.marked.slice(0, 2).toSorted()).toEqual([record.key, other.key].toSorted());
    expect(page.reports).toBeLessThanOrEqual(2);
  });

  it('makes up for a report that failed', async () => {
    const record = sampleRecord(unseen);
    const { page, reporter, settle } = reportedPage([record]);
    page.works = false;
    reporter.opened(new Set([record.key]));
    await settle();
    expect(page.faults).toBe(1);
    page.works = true;
    reporter.changed([record.key]);
    await settle();
    expect(page.marked).toEqual([record.key]);
  });
});
