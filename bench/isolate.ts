/** The memory of an isolate, as its inspector tells it. */
import { COLLECT_PATH, type Running } from "./workerd.ts";

const BYTES_PER_MIB = 1024 * 1024;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  /** Of array buffers, where the packs lie. */
  backingStorageSize: number;
}

/** MiB that the isolate needs after its garbage is collected; the Worker must be served with an inspector. */
export async function isolateMemory({ origin, inspectorPort }: Pick<Running, "origin" | "inspectorPort">): Promise<number> {
  if (inspectorPort === undefined) throw new Error("The Worker was served without an inspector; set inspect.");
  await (await fetch(origin + COLLECT_PATH)).arrayBuffer();
  const targets = (await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? "");
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error("The inspector of workerd does not answer."));
  });
  const answer = new Promise<HeapUsage>((resolve) => {
    socket.onmessage = ({ data }) => resolve((JSON.parse(String(data)) as { result: HeapUsage }).result);
  });
  socket.send(JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" }));
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await answer;
  socket.close();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / BYTES_PER_MIB;
}
