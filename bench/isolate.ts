/** The memory of an isolate, as its inspector tells it. */

const BYTES_PER_MIB = 1024 * 1024;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  /** Of array buffers, where the packs lie. */
  backingStorageSize: number;
}

/** MiB that the isolate needs after its garbage is collected. Cloudflare allows 128. */
export async function isolateMemory(inspectorPort: number): Promise<number> {
  const targets = (await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? "");
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error("The inspector of workerd does not answer."));
  });
  const ask = (id: number, method: string) =>
    new Promise<HeapUsage>((resolve) => {
      socket.addEventListener("message", ({ data }) => {
        const message = JSON.parse(String(data)) as { id?: number; result: HeapUsage };
        if (message.id === id) resolve(message.result);
      });
      socket.send(JSON.stringify({ id, method }));
    });
  try {
    await ask(1, "HeapProfiler.collectGarbage");
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await ask(2, "Runtime.getHeapUsage");
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / BYTES_PER_MIB;
  } finally {
    socket.close();
  }
}
