import type { ComponentChildren } from 'preact';
import type { TaskRecord } from '@/lib/record.ts';
import type { Standing } from '@/lib/standing.ts';
import { Icon } from './icon.tsx';
import { Notices } from './notices.tsx';
import { PauseLine } from './pause-line.tsx';
import { TaskNews } from './task-news.tsx';
import { TroubleLine } from './trouble-line.tsx';

interface Props {
  standing: Standing;
  records: readonly TaskRecord[];
  trouble: string;
  onOptions: () => void;
  children: ComponentChildren;
}

/** What surrounds a page of results: the way home, the options, and what needs the person. */
export function ResultsFrame({ standing, records, trouble, onOptions, children }: Props) {
  return (
    <div class="page">
      <header class="bar">
        <a class="home-link" href="#/">
          <img class="logo" src="/icon/32.png" width="18" height="18" alt="" />
          All tasks
        </a>
        <span class="spring" />
        <button type="button" class="icon-button" aria-label="Options" title="Options" onClick={onOptions}>
          <Icon name="gear" />
        </button>
      </header>
      <Notices standing={standing} onOptions={onOptions} />
      <PauseLine standing={standing} />
      <TroubleLine words={trouble} />
      <TaskNews records={records} standing={standing} />
      <main>{children}</main>
    </div>
  );
}
