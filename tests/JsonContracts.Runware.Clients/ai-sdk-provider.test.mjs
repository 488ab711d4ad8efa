import assert from "node:assert/strict";
import { test } from "node:test";
import { createRunware } from "@runware/ai-sdk-provider";
import { generateImage } from "ai";
import { serve } from "./emulator.mjs";

globalThis.AI_SDK_LOG_WARNINGS = false;

async function provided(run) {
  const emulator = await serve();
  try {
    return await run(createRunware({ apiKey: "a-key-of-nobody", baseURL: emulator.endpoint }).image("runware:101@1"));
  } finally {
    await emulator.stop();
  }
}

test("pictures", () => provided(async (model) => {
  const { images } = await generateImage({ model, prompt: "A paper boat", size: "1024x1024", n: 2 });
  assert.equal(images.length, 2);
  assert.deepEqual(images.map((image) => image.mediaType), ["image/png", "image/png"]);
}));

test("a refused picture keeps the answer of the service", () => provided(async (model) => {
  await assert.rejects(generateImage({ model, prompt: "A paper boat", size: "1000x1024", maxRetries: 0 }), (error) => {
    const { errors } = JSON.parse(error.responseBody);
    return error.statusCode === 400 && errors[0].parameter === "width" && errors[0].multiplier === 64;
  });
}));
