/** One line on stderr that is written over, where stderr is a terminal; nothing in a pipe or a log. */
export function progressLine(
  verb: string,
  stream: NodeJS.WriteStream = process.stderr,
): { step(done: number, all: number): void; done(): void } {
  if (!stream.isTTY) return { step: () => {}, done: () => {} };
  let shown = "";
  return {
    step(done, all) {
      const line = `${verb} ${done} of ${all}`;
      // A line a hundredth: writing costs more than reading a short article.
      if (done !== all && Math.floor((done * 100) / all) === Math.floor(((done - 1) * 100) / all)) return;
      if (line === shown) return;
      shown = line;
      stream.write(`\r\u001b[K${line}`);
    },
    done: () => stream.write("\r\u001b[K"),
  };
}
