/**
 * Proves that a mediasoup worker binary works with the installed mediasoup: `node self-test.mjs BINARY`.
 * Every check carries a packet or a handshake through the worker; the process exits with 0 when all did.
 */
import { once } from 'node:events';
import * as mediasoup from 'mediasoup';
import { RTCPeerConnection } from 'werift';

const LOOPBACK = '127.0.0.1';
const STEP_MS = 10_000;
const SSRC = 1111;

const [, , binary] = process.argv;
if (!binary) throw new Error('usage: self-test.mjs BINARY');

const worker = await within('createWorker', mediasoup.createWorker({ workerBin: binary, logLevel: 'warn' }));
worker.on('died', (error) => fail('the worker died', error));
const router = await within(
  'createRouter',
  worker.createRouter({
    mediaCodecs: [
      { kind: 'audio', mimeType: 'audio/opus', clockRate: 48000, channels: 2, preferredPayloadType: 100 },
    ],
  }),
);

await within('DirectTransport: one RTP packet', echoRtp());
await within('DirectTransport: one message', echoMessage());
for (const suite of /** @type {const} */ ([
  'AEAD_AES_256_GCM',
  'AEAD_AES_128_GCM',
  'AES_CM_128_HMAC_SHA1_80',
  'AES_CM_128_HMAC_SHA1_32',
])) {
  await within(`SRTP ${suite}`, carrySrtp(suite));
}
await within('DTLS handshake', shakeHands());
worker.close();
process.exit(0);

async function echoRtp() {
  const direct = await router.createDirectTransport();
  const producer = await direct.produce({ kind: 'audio', rtpParameters: opus() });
  const consumer = await direct.consume({
    producerId: producer.id,
    rtpCapabilities: router.rtpCapabilities,
    paused: false,
  });
  await sendUntilReceived(producer, consumer);
  direct.close();
}

async function echoMessage() {
  const direct = await router.createDirectTransport();
  const producer = await direct.produceData();
  const consumer = await direct.consumeData({ dataProducerId: producer.id });
  const received = once(consumer, 'message');
  producer.send('rinjo');
  const [message] = await received;
  if (String(message) !== 'rinjo') throw new Error(`received ${String(message)}`);
  direct.close();
}

/**
 * Direct producer -> plain transport that encrypts -> loopback -> plain transport that decrypts -> direct consumer.
 * @param {import('mediasoup/types').SrtpCryptoSuite} srtpCryptoSuite
 */
async function carrySrtp(srtpCryptoSuite) {
  const options = {
    listenInfo: { protocol: /** @type {const} */ ('udp'), ip: LOOPBACK },
    rtcpMux: true,
    enableSrtp: true,
    srtpCryptoSuite,
  };
  const [sender, receiver, direct] = await Promise.all([
    router.createPlainTransport(options),
    router.createPlainTransport(options),
    router.createDirectTransport(),
  ]);
  await sender.connect({
    ip: LOOPBACK,
    port: receiver.tuple.localPort,
    srtpParameters: receiver.srtpParameters,
  });
  await receiver.connect({
    ip: LOOPBACK,
    port: sender.tuple.localPort,
    srtpParameters: sender.srtpParameters,
  });

  const source = await direct.produce({ kind: 'audio', rtpParameters: opus() });
  const sent = await sender.consume({ producerId: source.id, rtpCapabilities: router.rtpCapabilities });
  const arrived = await receiver.produce({ kind: 'audio', rtpParameters: sent.rtpParameters });
  const sink = await direct.consume({ producerId: arrived.id, rtpCapabilities: router.rtpCapabilities });
  await sendUntilReceived(source, sink);
  for (const transport of [sender, receiver, direct]) transport.close();
}

/** A handshake against another implementation: a worker that mixes up its OpenSSL dies here. */
async function shakeHands() {
  const transport = await router.createWebRtcTransport({
    listenInfos: [{ protocol: 'udp', ip: LOOPBACK }],
    enableSctp: true,
  });
  const peer = new RTCPeerConnection({ iceAdditionalHostAddresses: [LOOPBACK] });
  await peer.setRemoteDescription({ type: 'offer', sdp: offerOf(transport) });
  const answer = await peer.createAnswer();
  const connected = new Promise((resolve, reject) => {
    transport.on('dtlsstatechange', (state) => {
      if (state === 'connected') resolve(state);
      if (state === 'failed') reject(new Error('the worker refused the handshake'));
    });
  });
  await transport.connect({ dtlsParameters: { role: 'client', fingerprints: [fingerprintOf(answer.sdp)] } });
  await peer.setLocalDescription(answer);
  await connected;
  await peer.close();
  transport.close();
}

/** @param {import('mediasoup/types').WebRtcTransport} transport */
function offerOf({ iceParameters, iceCandidates, dtlsParameters }) {
  const fingerprint = dtlsParameters.fingerprints.find((f) => f.algorithm === 'sha-256');
  return [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'a=ice-lite',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    `a=ice-ufrag:${iceParameters.usernameFragment}`,
    `a=ice-pwd:${iceParameters.password}`,
    `a=fingerprint:sha-256 ${fingerprint?.value}`,
    'a=setup:actpass',
    ...iceCandidates.map(
      (c) => `a=candidate:${c.foundation} 1 udp ${c.priority} ${c.address} ${c.port} typ host`,
    ),
    'a=end-of-candidates',
    'a=sctp-port:5000',
    'a=max-message-size:65536',
    '',
  ].join('\r\n');
}

/** @param {string} sdp */
function fingerprintOf(sdp) {
  const value = /^a=fingerprint:sha-256 (\S+)/m.exec(sdp)?.[1];
  if (!value) throw new Error('the answer has no fingerprint');
  return { algorithm: /** @type {const} */ ('sha-256'), value };
}

/** @returns {import('mediasoup/types').RtpParameters} */
function opus() {
  return {
    codecs: [{ mimeType: 'audio/opus', clockRate: 48000, channels: 2, payloadType: 100 }],
    encodings: [{ ssrc: SSRC }],
  };
}

/**
 * UDP may lose a packet, so it is sent again until one arrives; each carries the same payload, which is compared.
 * @param {import('mediasoup/types').Producer} producer
 * @param {import('mediasoup/types').Consumer} consumer
 */
async function sendUntilReceived(producer, consumer) {
  const payload = Buffer.from('a packet that must arrive unchanged');
  let sequence = 1;
  const timer = setInterval(() => {
    const packet = Buffer.alloc(12 + payload.length);
    packet.writeUInt8(0x80, 0);
    packet.writeUInt8(100, 1);
    packet.writeUInt16BE((sequence += 1), 2);
    packet.writeUInt32BE(sequence * 960, 4);
    packet.writeUInt32BE(SSRC, 8);
    payload.copy(packet, 12);
    producer.send(packet);
  }, 20);
  try {
    const [packet] = await once(consumer, 'rtp');
    if (!Buffer.from(packet).subarray(-payload.length).equals(payload))
      throw new Error('the packet was changed');
  } finally {
    clearInterval(timer);
  }
}

/**
 * @template T
 * @param {string} what
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(what, work) {
  const timer = setTimeout(() => fail(what, new Error(`no result within ${STEP_MS / 1000} s`)), STEP_MS);
  try {
    const result = await work;
    console.log(`${what}: passed`);
    return result;
  } catch (error) {
    return fail(what, error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} what
 * @param {unknown} error
 * @returns {never}
 */
function fail(what, error) {
  console.error(
    `${what}: failed: ${error instanceof Error ? error.message : String(error)} (mediasoup ${mediasoup.version})`,
  );
  process.exit(1);
}
