import { soak } from '../soak/soak.ts';
import { expect, extensionPath, test } from './fixture.ts';

for (const faults of [false, true]) {
  const server = faults ? 'a server that fails at random' : 'a good server';
  test(`fault 24: with ${server} and a worker killed again and again nothing is lost or told twice`, async () => {
    test.setTimeout(180_000);
    const report = await soak({ extensionPath, seed: 7, kills: 20, tasks: 20, faults });
    expect(report).toMatchObject({ kills: 20, tasks: 20, lost: [], toldTwice: [] });
    expect(report.told).toBeGreaterThan(0);
    expect(report.busiestSecond).toBeLessThanOrEqual(12);
    expect(report.mostAtOnce).toBeLessThanOrEqual(6);
  });
}
