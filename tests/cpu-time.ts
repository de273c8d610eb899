/** Milliseconds that this process computes while `run` does: what others do on the machine meanwhile does not count. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
