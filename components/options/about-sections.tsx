/** What lies where, in plain words. */
export function StoredSection() {
  return (
    <section class="section">
      <h2>What is stored and where</h2>
      <ul class="plain-list">
        <li>
          Your API key, in this browser’s profile on this computer. It is not encrypted there. It is sent to Openmart
          alone.
        </li>
        <li>
          The ids you look up, and what Openmart answers, in the same profile, for as long as you chose under “Results”.
        </li>
        <li>Nothing is sent anywhere else, nothing is synced, and nobody counts what you do.</li>
      </ul>
    </section>
  );
}

const permissions = [
  ['Storage', 'Keeps your key, your settings and the results on this computer, however large.'],
  ['Alarms', 'Checks tasks that are still processing while no window of the extension is open.'],
  ['Context menu', 'Offers to look up an id that you right-click on a page.'],
  ['Side panel (in Chrome and Edge)', 'Shows the panel beside the page while you work through a sheet.'],
  ['Access to api.openmart.ai', 'Asks Openmart for your tasks. It is the only address ever contacted.'],
  ['Notifications (only if you turn them on)', 'Tells you when a watched task is done.'],
] as const;

/** Each permission and what it is for. */
export function PermissionsSection() {
  return (
    <section class="section">
      <h2>Permissions and why</h2>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Permission</th>
            <th scope="col">What for</th>
          </tr>
        </thead>
        <tbody>
          {permissions.map(([name, reason]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
