/** Calls to the server. A refusal is shown and thrown on. */
import { toast } from "./dom.js";

async function call(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) {
    toast(answer.error ?? "Có lỗi xảy ra", "bad");
    throw new Error(answer.error);
  }
  return answer;
}

export const get = (path) => call(path);

export const post = (path, value) =>
  call(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  });

/** Sends one file by XHR, as upload widgets do. Gives `{ id, name, size }`. */
export function sendFile(file) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/files?name=${encodeURIComponent(file.name)}`);
    request.onload = () =>
      request.status === 200 ? done(JSON.parse(request.responseText)) : failed(new Error());
    request.onerror = () => failed(new Error("Không tải được tệp"));
    request.send(file);
  });
}
