import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

// The emulator as `contracts runware serve` starts it. EMULATOR is the assembly of the command line.
export async function serve(port = 0) {
  const program = spawn("dotnet", [process.env.EMULATOR, "runware", "serve", "--port", String(port), "--polls", "2"], { stdio: ["ignore", "pipe", "inherit"] });
  const [endpoint] = await once(createInterface(program.stdout), "line");
  return {
    endpoint,
    port: Number(new URL(endpoint).port),
    async stop() {
      program.kill("SIGINT");
      await once(program, "exit");
    },
  };
}

// What a file begins with tells what it is.
export async function beginning(url, length) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer()).subarray(0, length).toString("latin1");
}
