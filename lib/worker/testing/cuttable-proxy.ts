import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type CuttableProxy = {
  port: number;
  /** As a cable that is pulled: nothing passes any more, nobody is told, and what is connected stays so, deaf and dumb. */
  blackhole: () => void;
  /** As a router that restarts: all connections break, and new ones are refused. */
  cut: () => Promise<void>;
  /** New connections pass again. Those of before the blackhole stay dead. */
  restore: () => Promise<void>;
  close: () => Promise<void>;
};

/** A wire to a server on loopback that can be cut. */
export async function startCuttableProxy(target: { host: string; port: number }): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  let isDeaf = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    // Nothing answers: not even that there is nobody.
    if (isDeaf) return;
    const far = connect(target);
    keep(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    blackhole: () => {
      isDeaf = true;
      for (const socket of sockets) socket.unpipe().removeAllListeners("data").resume();
    },
    cut: async () => {
      const closed = once(server, "close");
      server.close();
      breakAll();
      await closed;
    },
    restore: async () => {
      isDeaf = false;
      if (!server.listening) await listen(port);
    },
    close: async () => {
      breakAll();
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      await closed;
    },
  };
}
