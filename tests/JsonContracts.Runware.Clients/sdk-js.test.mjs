import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { RunwareServer } from "@runware/sdk-js";
import { beginning, serve } from "./emulator.mjs";

const kling = { model: "klingai:kling-video@2.6-standard", positivePrompt: "A paper boat", width: 1280, height: 720, duration: 5 };
const image = { model: "runware:101@1", positivePrompt: "A paper boat", width: 1024, height: 1024 };

// The SDK speaks to the WebSocket alone.
async function connected(run) {
  const emulator = await serve();
  const client = new RunwareServer({ apiKey: "a-key-of-nobody", url: emulator.endpoint.replace(/^http/, "ws"), timeoutDuration: 20000 });
  try {
    await client.ensureConnection();
    return await run(client, emulator);
  } finally {
    await client.disconnect();
    await emulator.stop();
  }
}

const list = (results) => (Array.isArray(results) ? results : [results]);

test("a video of Kling", () => connected(async (client) => {
  const [video] = list(await client.videoInference({ ...kling, numberResults: 1, includeCost: true }));
  assert.equal(video.taskType, "videoInference");
  assert.equal(video.status, "success");
  assert.ok(video.cost > 0);
  assert.match(await beginning(video.videoURL, 12), /ftyp/);
}));

test("a video between two pictures", () => connected(async (client) => {
  const frames = [await uploaded(client), await uploaded(client)];
  const [video] = list(await client.videoInference({ ...kling, width: undefined, height: undefined, inputs: { frameImages: frames.map((one, i) => ({ image: one, frame: i === 0 ? "first" : "last" })) } }));
  assert.equal(video.status, "success");
}));

test("three videos", () => connected(async (client) => {
  const videos = await client.videoInference({ ...kling, numberResults: 3 });
  assert.equal(videos.length, 3);
  assert.equal(new Set(videos.map((video) => video.videoUUID)).size, 3);
}));

test("a refused video tells why", () => connected(async (client) => {
  await assert.rejects(client.videoInference({ ...kling, duration: 7 }), ({ error }) => error.parameter === "duration" && error.taskType === "videoInference");
}));

test("pictures", () => connected(async (client) => {
  const images = await client.imageInference({ ...image, numberResults: 2, outputFormat: "PNG" });
  assert.equal(images.length, 2);
  assert.match(await beginning(images[0].imageURL, 4), /PNG/);
}));

test("a search", () => connected(async (client) => {
  const found = await client.modelSearch({ search: "kling" });
  assert.ok(found.totalResults > 0);
  assert.ok(found.results.every((model) => /kling/i.test(model.name + model.air)));
}));

test("a service that starts anew", () => connected(async (client, emulator) => {
  await client.imageInference(image);
  await emulator.stop();
  const again = await serve(emulator.port);
  try {
    await client.ensureConnection();
    assert.equal((await client.imageInference(image)).length, 1);
  } finally {
    emulator.stop = again.stop;
  }
}));

async function uploaded(client) {
  const picture = await readFile(process.env.PICTURE);
  const { mediaUUID } = await client.mediaStorage({ operation: "upload", media: `data:image/png;base64,${picture.toString("base64")}` });
  return mediaUUID;
}
