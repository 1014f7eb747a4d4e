// SPDX-License-Identifier: AGPL-3.0-or-later
// Passkeys: asks the browser for one and sends its answer with the form. Without this file, or without passkeys, the other ways in remain.

const REFUSED = "La passkey non è stata usata: operazione annullata o tempo scaduto. Riprova.";
const KNOWN = "Questo dispositivo ha già una passkey per questo account.";

const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const decodeIds = (list) => (list ?? []).map((one) => ({ ...one, id: bytesOf(one.id) }));

function creationOptions(json) {
  return {
    ...json,
    challenge: bytesOf(json.challenge),
    user: { ...json.user, id: bytesOf(json.user.id) },
    excludeCredentials: decodeIds(json.excludeCredentials),
  };
}

function requestOptions(json) {
  return { ...json, challenge: bytesOf(json.challenge), allowCredentials: decodeIds(json.allowCredentials) };
}

// PublicKeyCredential.toJSON is missing in some browsers, and wrong in the password managers that replace it
function answerOf(credential) {
  const { response } = credential;
  const answer = {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: textOf(response.clientDataJSON) },
  };
  if (response.attestationObject) {
    answer.response.attestationObject = textOf(response.attestationObject);
    answer.response.transports = response.getTransports?.() ?? [];
  } else {
    answer.response.authenticatorData = textOf(response.authenticatorData);
    answer.response.signature = textOf(response.signature);
    if (response.userHandle) answer.response.userHandle = textOf(response.userHandle);
  }
  return JSON.stringify(answer);
}

function watch(form, ask) {
  const error = form.querySelector("[data-tg-passkey-error]");
  const button = form.querySelector("button[type=submit]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    button.disabled = true;
    try {
      form.elements.credenziale.value = answerOf(await ask());
      form.submit();
    } catch (problem) {
      error.textContent = problem.name === "InvalidStateError" ? KNOWN : REFUSED;
      error.hidden = false;
      button.disabled = false;
    }
  });
}

if (window.PublicKeyCredential && navigator.credentials) {
  for (const form of document.querySelectorAll("form[data-tg-passkey-get]")) {
    watch(form, () => navigator.credentials.get({ publicKey: requestOptions(JSON.parse(form.dataset.tgPasskeyGet)) }));
  }
  for (const form of document.querySelectorAll("form[data-tg-passkey-create]")) {
    watch(form, () => navigator.credentials.create({ publicKey: creationOptions(JSON.parse(form.dataset.tgPasskeyCreate)) }));
  }
  for (const part of document.querySelectorAll("[data-tg-passkey]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-tg-no-passkey]")) part.hidden = true;
}
