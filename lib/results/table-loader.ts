import { createTable, type TableBuilder } from '../table/create-table.ts';
import type { RowsBy, Table } from '../table/model.ts';
import type { Pause } from '../table/portions.ts';
import { keptColumns, withKeptRows } from './kept-rows.ts';
import { nextPortion } from './next-portion.ts';
import { isContinued, type ResultTask, tableSource } from './result-task.ts';
import type { ResultTexts } from './result-texts.ts';

/** The table as far as it is made. */
export interface LoadedTable {
  readonly table: Table;
  readonly rowsBy: RowsBy;
  /** How many tasks are in it, of how many. */
  readonly read: number;
  readonly of: number;
}

/** The world that a loader needs. Times are milliseconds of any clock. */
export interface LoaderPorts {
  readonly texts: ResultTexts;
  readonly pause: Pause;
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Resolves when the table may change under the person's hands. */
  untilFree(): Promise<void>;
  show(loaded: LoadedTable): void;
  fail(error: unknown): void;
}

interface Build {
  readonly builder: TableBuilder;
  readonly added: ResultTask[];
}

/** A growing table is shown anew so often, in milliseconds. */
const showEvery = 200;
/** A table that changes is made anew no more often than this many times as long as making it took. */
const restFactor = 10;

/**
 * Makes the table of tasks in the background: shown at once with its first rows, and then as it grows. Tasks that are added at the end
 * are added to it; when one changes, the table is made anew and takes the place of the one before as a whole.
 */
export class TableLoader {
  readonly #rowsBy: RowsBy;
  readonly #ports: LoaderPorts;
  #wanted: readonly ResultTask[] | null = null;
  #build: Build | null = null;
  #shown: Table | null = null;
  #running = false;
  #stopped = false;
  #mayStartAt = 0;

  constructor(rowsBy: RowsBy, ports: LoaderPorts) {
    this.#rowsBy = rowsBy;
    this.#ports = ports;
  }

  /** Says of which tasks the table should be; the newest say counts. */
  load(tasks: readonly ResultTask[]): void {
    this.#wanted = tasks;
    if (this.#running || this.#stopped) return;
    this.#running = true;
    this.#run()
      .catch((error: unknown) => !this.#stopped && this.#ports.fail(error))
      .finally(() => {
        this.#running = false;
      });
  }

  /** Ends all work; nothing is shown any more. */
  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    let tasks = this.#takeWanted();
    while (tasks && !this.#stopped) {
      if (this.#build && isContinued(this.#build.added, tasks)) await this.#grow(this.#build, tasks);
      else if (this.#shown) tasks = await this.#makeAnew(this.#shown, tasks);
      else await this.#grow(this.#begin(), tasks);
      tasks = this.#takeWanted(tasks);
    }
  }

  /** What is wanted by now, if it is anything else than what there is. */
  #takeWanted(made?: readonly ResultTask[]): readonly ResultTask[] | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted === made ? null : wanted;
  }

  #begin(): Build {
    this.#build = { builder: createTable(this.#rowsBy), added: [] };
    return this.#build;
  }

  async #grow(build: Build, first: readonly ResultTask[]): Promise<void> {
    if (this.#shown && build.added.length === first.length) return;
    let tasks = first;
    let shownAt = Number.NEGATIVE_INFINITY;
    const showSoFar = () => {
      if (this.#ports.now() - shownAt < showEvery) return;
      const table = build.builder.table();
      if (table.rows.length === 0) return;
      this.#show(table, build.added.length, tasks.length);
      shownAt = this.#ports.now();
    };
    await this.#add(
      build,
      tasks,
      () => {
        // What was only added meanwhile needs no second round.
        if (this.#wanted && isContinued(tasks, this.#wanted)) tasks = this.#takeWanted() ?? tasks;
        if (build.added.length < tasks.length) showSoFar();
        return tasks;
      },
      showSoFar,
    );
    if (!this.#stopped) this.#show(build.builder.table(), tasks.length, tasks.length);
  }

  async #makeAnew(shown: Table, before: readonly ResultTask[]): Promise<readonly ResultTask[]> {
    await this.#ports.wait(Math.max(0, this.#mayStartAt - this.#ports.now()));
    const tasks = this.#takeWanted() ?? before;
    const began = this.#ports.now();
    const build = this.#begin();
    await this.#add(build, tasks, () => tasks);
    const table = await withKeptRows(shown, build.builder.table(), this.#ports.pause);
    const ended = this.#ports.now();
    this.#mayStartAt = ended + (ended - began) * restFactor;
    await this.#ports.untilFree();
    if (!this.#stopped) this.#show(table, tasks.length, tasks.length);
    return tasks;
  }

  /**
   * Adds the tasks that are still missing, in portions; `onPortion` gives the tasks anew after each, `onPart` is called after parts of one.
   * Rejects when stopped.
   */
  async #add(
    build: Build,
    first: readonly ResultTask[],
    onPortion: () => readonly ResultTask[],
    onPart = () => {},
  ): Promise<void> {
    const pause = async (): Promise<void> => {
      await this.#ports.pause();
      if (this.#stopped) throw new Error('stopped');
    };
    let tasks = first;
    let size = nextPortion(null, 0);
    while (build.added.length < tasks.length && !this.#stopped) {
      const portion = tasks.slice(build.added.length, build.added.length + size);
      const texts = await this.#ports.texts.read(portion);
      const sources = portion.map((task, place) => tableSource(task, texts[place] ?? null));
      await build.builder.addInPortions(sources, async () => {
        await pause();
        onPart();
      });
      if (this.#stopped) throw new Error('stopped');
      build.added.push(...portion);
      size = nextPortion(
        size,
        texts.reduce((sum, text) => sum + (text?.length ?? 0), 0),
      );
      tasks = onPortion();
      await pause();
    }
  }

  #show(made: Table, read: number, of: number): void {
    const columns = keptColumns(this.#shown?.columns ?? [], made.columns);
    const table = columns === made.columns ? made : { ...made, columns };
    this.#shown = table;
    this.#ports.show({ table, rowsBy: this.#rowsBy, read, of });
  }
}
