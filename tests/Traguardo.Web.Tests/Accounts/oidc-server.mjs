// SPDX-License-Identifier: AGPL-3.0-or-later
// A real OpenID Connect provider on loopback for the tests of the single sign-on: prints its issuer and ends when its standard input does.
// POST /__test/mode/NAME makes the next tokens wrong in one way (see tamper), or the provider deaf in part.

import { createServer } from "node:http";
import { generateKeyPairSync, createPrivateKey, randomUUID } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from "jose";
import Provider from "oidc-provider";

const rsa = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const curve = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const jwk = (key, kid, alg) => ({ ...key.export({ format: "jwk" }), kid, alg, use: "sig" });

const keys = { RS256: rsa(), ES256: curve() };
const strangers = { RS256: rsa(), ES256: curve() };

const people = {
  anna: { name: "Anna Bianchi", email: "anna@example.org", email_verified: true },
  bruno: { name: "Bruno Neri", email: "bruno@example.org", email_verified: false },
  // Says nothing but who it is
  carla: {},
};

let mode = "honest";

// Each mode changes one thing of an id_token and, unless it is about the signature, signs it again with the provider's own key
async function tamper(token) {
  const header = decodeProtectedHeader(token);
  const claims = decodeJwt(token);
  const now = Math.floor(Date.now() / 1000);
  let key = keys[header.alg];
  switch (mode) {
    case "wrong-nonce":
      claims.nonce = randomUUID();
      break;
    case "no-nonce":
      delete claims.nonce;
      break;
    case "expired":
      Object.assign(claims, { iat: now - 7200, exp: now - 3600 });
      break;
    case "future":
      Object.assign(claims, { iat: now + 3600, exp: now + 7200 });
      break;
    case "other-audience":
      claims.aud = "un-altro-programma";
      break;
    case "other-party":
      Object.assign(claims, { aud: [claims.aud, "un-altro-programma"], azp: "un-altro-programma" });
      break;
    case "other-issuer":
      claims.iss = "https://altrove.example.org";
      break;
    case "no-subject":
      delete claims.sub;
      break;
    case "other-key":
      key = strangers[header.alg];
      break;
    case "unknown-key":
      key = strangers[header.alg];
      header.kid = "sconosciuta";
      break;
    case "no-signature":
      return new UnsecuredJWT(claims).encode();
    case "shared-secret":
      return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode("s+e:c r%t"));
    default:
      return token;
  }
  return new SignJWT(claims).setProtectedHeader(header).sign(createPrivateKey({ key: key.export({ format: "jwk" }), format: "jwk" }));
}

function make(issuer) {
  const client = (id, more) => ({ client_id: id, client_secret: "s+e:c r%t", redirect_uris: [`${issuer}/unused`], ...more });
  const provider = new Provider(issuer, {
    clients: [
      client("traguardo", {}),
      client("traguardo-es", { id_token_signed_response_alg: "ES256", token_endpoint_auth_method: "client_secret_post" }),
      client("traguardo-pubblico", { client_secret: undefined, token_endpoint_auth_method: "none" }),
    ],
    jwks: { keys: [jwk(keys.RS256, "r", "RS256"), jwk(keys.ES256, "e", "ES256")] },
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    pkce: { required: () => true },
    cookies: { keys: [randomUUID()] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  });
  // The ports of the sites under test are not known beforehand
  provider.Client.prototype.redirectUriAllowed = () => true;
  provider.Client.prototype.postLogoutRedirectUriAllowed = () => true;
  provider.use(async (ctx, next) => {
    if (mode === `deaf-${ctx.path}`) {
      ctx.status = 500;
      ctx.body = "guasto";
      return;
    }
    await next();
    if (ctx.path === "/token" && ctx.body?.id_token) {
      if (mode === "no-token") delete ctx.body.id_token;
      else ctx.body.id_token = await tamper(ctx.body.id_token);
    }
    if (ctx.path === "/jwks" && mode === "few-keys") ctx.body = { keys: ctx.body.keys.filter((key) => key.kty === "EC") };
    if (ctx.path === "/me" && mode === "other-person") ctx.body = { ...ctx.body, sub: "qualcun-altro" };
  });
  return provider.callback();
}

let answer;
const server = createServer((request, response) => {
  const change = request.method === "POST" && /^\/__test\/mode\/(.+)$/.exec(request.url);
  if (change) {
    mode = decodeURIComponent(change[1]);
    response.end();
  } else {
    answer(request, response);
  }
});

server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  answer = make(issuer);
  console.log(issuer);
});

process.stdin.on("end", () => process.exit(0)).resume();
