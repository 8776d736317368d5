import { type LifeName, lives } from './lives.ts';
import { type OddName, oddData } from './odd-data.ts';
import type { Sandbox } from './server.ts';

/** An id that a sandbox knows and what it does, in words. */
export interface Sample {
  id: string;
  what: string;
}

const kinds = ['find_people', 'lookup_people', 'lookup_business_email', 'find_tech'] as const;

/** Gives a sandbox one completed task of each kind, one task of each life, one of each odd data, and a batch. */
export function addSamples(sandbox: Sandbox): Sample[] {
  const samples: Sample[] = kinds.map((kind) => ({
    id: sandbox.addTask({ kind, trackingId: `sample-${kind}` }).id,
    what: `completed, ${kind}`,
  }));
  for (const life of lifeNames()) {
    samples.push({ id: sandbox.addTask({ life, trackingId: `life-${life}` }).id, what: life });
  }
  for (const name of oddNames()) {
    const task = sandbox.addTask({ dataText: oddData[name](), trackingId: `odd-${name}` });
    samples.push({ id: task.id, what: `completed, odd data: ${name}` });
  }
  const members = (['done', 'done-at-third-ask', 'processing-then-errored', 'cancelled'] as const).map((life) =>
    sandbox.addTask({ life, trackingId: `batch-${life}` }),
  );
  samples.push({ id: sandbox.addBatch({ tasks: members }).id, what: 'a batch of four, ready at the third ask' });
  return samples;
}

function lifeNames(): LifeName[] {
  return Object.keys(lives).filter((name): name is LifeName => name in lives);
}

function oddNames(): OddName[] {
  return Object.keys(oddData).filter((name): name is OddName => name in oddData);
}
