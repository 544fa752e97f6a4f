/** The long connection's frames (feishu.md 10): protobuf `pbbp2.Frame`, the few fields that are used. */
export type Frame = {
  seqId: number;
  logId: number;
  service: number;
  /** 0 control (ping, pong), 1 data. */
  method: number;
  headers: Record<string, string>;
  payload: Uint8Array;
};

export function encodeFrame(frame: Frame): Uint8Array {
  const headers = Object.entries(frame.headers).flatMap(([key, value]) =>
    bytesField(5, Buffer.concat([bytesField(1, Buffer.from(key)), bytesField(2, Buffer.from(value))])),
  );
  return Buffer.concat([
    numberField(1, frame.seqId),
    numberField(2, frame.logId),
    numberField(3, frame.service),
    numberField(4, frame.method),
    ...headers,
    bytesField(8, frame.payload),
  ]);
}

export function decodeFrame(bytes: Uint8Array): Frame {
  const frame: Frame = { seqId: 0, logId: 0, service: 0, method: 0, headers: {}, payload: new Uint8Array() };
  for (const { field, value } of fieldsOf(bytes)) {
    if (typeof value === "number") {
      if (field === 1) frame.seqId = value;
      if (field === 2) frame.logId = value;
      if (field === 3) frame.service = value;
      if (field === 4) frame.method = value;
    } else if (field === 5) {
      const [key, text] = [...fieldsOf(value)].map((part) => Buffer.from(part.value as Uint8Array).toString("utf8"));
      if (key !== undefined) frame.headers[key] = text ?? "";
    } else if (field === 8) frame.payload = value;
  }
  return frame;
}

function numberField(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function bytesField(field: number, value: Uint8Array): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}

function* fieldsOf(bytes: Uint8Array): Generator<{ field: number; value: number | Uint8Array }> {
  let position = 0;
  const readVarint = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[position++] ?? 0;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  while (position < bytes.length) {
    const key = readVarint();
    const field = Math.floor(key / 8);
    if (key % 8 === 0) yield { field, value: readVarint() };
    else {
      const length = readVarint();
      yield { field, value: bytes.subarray(position, position + length) };
      position += length;
    }
  }
}
