// Works the sandbox with clients by others. Reads what it needs from the environment, prints one line of JSON a step,
// and ends with 1 at the first thing that is not as on the platform.
//
//   SANDBOX=http://localhost:8090 X='{credentials}' PAGE='{id, credentials}' PICTURE=file.jpg node clients.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { Client, OAuth1 } from '@xdevplatform/xdk';
import { TwitterApi } from 'twitter-api-v2';
import business from 'facebook-nodejs-business-sdk';

const sandbox = new URL(process.env.SANDBOX);
const x = JSON.parse(process.env.X);
const page = JSON.parse(process.env.PAGE);
const picture = readFileSync(process.env.PICTURE);

const step = (client, what) => console.log(JSON.stringify({ client, what }));

async function xdk() {
  const oauth1 = new OAuth1({
    apiKey: x.consumer_key,
    apiSecret: x.consumer_secret,
    callback: 'oob',
    accessToken: x.access_token,
    accessTokenSecret: x.access_token_secret,
  });
  const client = new Client({ baseUrl: `${sandbox.origin}/x`, oauth1 });
  const me = await client.users.getMe();
  assert.equal(me.data.username, 'oakfield');
  step('xdk', 'me');

  const begun = await client.media.initializeUpload({
    mediaType: 'image/jpeg',
    mediaCategory: 'tweet_image',
    totalBytes: picture.length,
  });
  // In JSON, as base64; the other client sends parts of a form.
  await client.media.appendUpload(begun.data.id, {
    media: picture.toString('base64'),
    segmentIndex: 0,
  });
  await client.media.finalizeUpload(begun.data.id);
  step('xdk', 'upload');

  const first = await client.posts.create({ text: 'From the kit', media: { media_ids: [begun.data.id] } });
  const reply = await client.posts.create({ text: 'And on', reply: { in_reply_to_tweet_id: first.data.id } });
  step('xdk', 'thread');

  const read = await client.posts.getById(first.data.id);
  assert.match(read.data.text, /^From the kit/);
  const gone = await client.posts.delete(reply.data.id);
  assert.equal(gone.data.deleted, true);
  step('xdk', 'delete');
}

async function twitterApiV2() {
  // This client knows its hosts by heart: lead what it sends to the sandbox, with the signature for the real address.
  const real = https.request;
  https.request = (options, callback) =>
    http.request(
      { ...options, protocol: 'http:', hostname: sandbox.hostname, host: sandbox.hostname, port: sandbox.port, agent: undefined },
      callback,
    );
  try {
    const client = new TwitterApi({
      appKey: x.consumer_key,
      appSecret: x.consumer_secret,
      accessToken: x.access_token,
      accessSecret: x.access_token_secret,
    });
    const me = await client.v2.me();
    assert.equal(me.data.username, 'oakfield');
    const media = await client.v2.uploadMedia(picture, { media_type: 'image/jpeg', media_category: 'tweet_image' });
    step('twitter-api-v2', 'upload');

    const made = await client.v2.tweet('From the other client', { media: { media_ids: [media] } });
    const timeline = await client.v2.userTimeline(me.data.id);
    assert.ok(timeline.data.data.some((post) => post.id === made.data.id));
    step('twitter-api-v2', 'post');

    await assert.rejects(client.v2.tweet('From the other client'), (error) => error.code === 403);
    step('twitter-api-v2', 'duplicate');
    assert.equal((await client.v2.deleteTweet(made.data.id)).data.deleted, true);
    step('twitter-api-v2', 'delete');
  } finally {
    https.request = real;
  }
}

async function businessSdk() {
  const { FacebookAdsApi, Page, PagePost } = business;
  Object.defineProperty(FacebookAdsApi, 'GRAPH', { get: () => `${sandbox.origin}/graph` });
  Object.defineProperty(FacebookAdsApi, 'GRAPH_VIDEO', { get: () => `${sandbox.origin}/graph` });
  FacebookAdsApi.init(page.access_token);

  const made = await new Page(page.id).createFeed([], { message: 'From the kit of the platform' });
  step('business-sdk', 'post');
  const posts = await new Page(page.id).getPosts(['id', 'message'], {});
  assert.ok(posts.some((post) => post.id === made.id && post.message === 'From the kit of the platform'));
  step('business-sdk', 'read');

  const comment = await new PagePost(made.id).createComment([], { message: 'Our own comment' });
  const comments = await new PagePost(made.id).getComments(['id', 'message'], {});
  assert.ok(comments.some((one) => one.id === comment.id));
  step('business-sdk', 'comment');

  await new PagePost(made.id).delete([]);
  const after = await new Page(page.id).getPosts(['id'], {});
  assert.ok(after.every((post) => post.id !== made.id));
  step('business-sdk', 'delete');
}

await xdk();
await twitterApiV2();
await businessSdk();
