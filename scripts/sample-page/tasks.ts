import { pathToFileURL } from 'node:url';
import type { Sandbox } from '../../tests/sandbox/server.ts';
import type { SandboxTask, TaskSpec } from '../../tests/sandbox/task.ts';
import { settledAfter } from './settled-after.ts';

/** The address of the page that shows the ids of the sample tasks as people meet them. */
export const samplePage = pathToFileURL(`${import.meta.dirname}/index.html`).href;

/** The sample tasks. Their data is made up. */
export const sampleTasks = [
  {
    trackingId: 'bluecup-cafe',
    id: '3f0c7a52-8d41-4e6b-9a17-52c0d8e4b6f1',
    data: [
      {
        first_name: 'Amara',
        last_name: 'Fielding',
        title: 'Owner',
        email: { email: 'amara@bluecup.example', verified: true },
        phones: [{ phone_number: '+14155550142', line_type: 'MOBILE', valid: true, confidence_grade: 'A' }],
        linkedin_url: 'https://www.linkedin.example/in/amara-fielding',
      },
      {
        first_name: 'Björn',
        last_name: 'Sample',
        title: 'Head of Marketing',
        email: { email: 'bjorn.sample@bluecup.example', verified: false },
        phones: [],
        linkedin_url: 'https://www.linkedin.example/in/bjorn-sample',
      },
    ],
  },
  {
    trackingId: 'north-bakery',
    id: 'b81e6d04-29f7-4c3a-8e55-07a9c1f2d36b',
    data: [
      {
        first_name: 'Grace',
        last_name: "O'Example",
        title: 'Store Manager',
        email: { email: 'grace@northbakery.example', verified: true },
        phones: [{ phone_number: '+14155550117', line_type: 'LANDLINE', valid: true, confidence_grade: 'B' }],
      },
    ],
  },
  { trackingId: 'harbour-gym', id: '6c2a9e7f-54b3-4d18-b0c6-e1f83a4975d2', life: 'errored' },
  { trackingId: 'petal-florist', id: 'd94b1c38-07ea-4f52-a6d9-8b3e5c7f1a60', data: [] },
  {
    trackingId: 'cedar-yoga',
    id: '1a7d5f83-c6e2-4b90-9f34-d20b8e61c7a5',
    life: settledAfter(3),
    data: [
      { email: 'hello@cedaryoga.example', status: 'valid' },
      { email: 'bookings@cedaryoga.example', status: 'catch_all' },
    ],
  },
  {
    trackingId: 'lagoon-dental',
    id: 'e5f30b6c-918d-4a27-8c7e-4d6f2b0a91e3',
    life: settledAfter(4),
    data: [
      {
        first_name: 'Hiroshi',
        last_name: 'Tester',
        title: 'Practice Manager',
        email: { email: 'hiroshi@lagoondental.example', verified: true },
        phones: [{ phone_number: '+14155550163', line_type: 'MOBILE', valid: true, confidence_grade: 'A' }],
        linkedin_url: 'https://www.linkedin.example/in/hiroshi-tester',
      },
    ],
  },
  {
    trackingId: 'maple-books',
    id: '72c8e1d9-3b6f-4054-a1e8-96d7f5b20c4e',
    life: settledAfter(5),
    data: [
      { name: 'Shopify', category: 'Online shop', first_seen: '2025-03-14' },
      { name: 'Square', category: 'Point of sale', first_seen: '2024-11-02' },
    ],
  },
  {
    trackingId: 'fern-hotel',
    id: '0d6b94a7-e25c-4831-bf70-3c9a8d1e64f2',
    data: [
      {
        first_name: 'Chloé',
        last_name: 'Castañeda',
        title: 'General Manager',
        email: { email: 'chloe@fernhotel.example', verified: true },
        phones: [{ phone_number: '+14155550128', line_type: 'MOBILE', valid: true, confidence_grade: 'A' }],
        linkedin_url: 'https://www.linkedin.example/in/chloe-castaneda',
      },
    ],
  },
  { trackingId: 'kiln-studio', id: '9e41f7b0-6a8d-4c95-8213-b5d07c3fe86a', life: 'cancelled' },
  {
    trackingId: 'otter-kayaks',
    id: '48b5d2e6-f019-47ac-9d3b-a17e60c4f895',
    life: settledAfter(6),
    data: [
      {
        first_name: 'Dmitri',
        last_name: 'Abara',
        title: 'Owner',
        email: { email: 'dmitri@otterkayaks.example', verified: true },
        phones: [],
      },
    ],
  },
] as const satisfies readonly (TaskSpec & { id: string; trackingId: string })[];

/** Gives a sandbox the sample tasks, and finds one by its tracking id. */
export function addSampleTasks(sandbox: Sandbox): (trackingId: string) => SandboxTask {
  const added = sampleTasks.map((spec) => sandbox.addTask(spec));
  return (trackingId) => {
    const task = added.find((candidate) => candidate.trackingId === trackingId);
    if (!task) throw new Error(`There is no sample task ${trackingId}.`);
    return task;
  };
}
