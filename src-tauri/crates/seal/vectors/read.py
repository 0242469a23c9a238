"""A second reader of the frozen formats, in another language and over other
libraries than the program's own: whoever audits `seal` runs it and sees that
the bytes mean what the comments in `src/` say they mean.

    pip install pynacl cryptography blake3 cbor2 zstandard argon2-cffi
    python3 read.py

It reads every file beside it, says what it opened, and ends with 1 where
something is not as written. It imports nothing of the program.
"""

import io
import json
import pathlib
import struct
import sys
import unicodedata

import cbor2
import zstandard
from argon2.low_level import Type, hash_secret_raw
from blake3 import blake3
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as xchacha_open

HERE = pathlib.Path(__file__).parent
RAW = (Encoding.Raw, PublicFormat.Raw)
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def vector(name):
    return json.loads((HERE / f"{name}.json").read_text())


def derive(context, *parts):
    """BLAKE3 in its key derivation mode, over the parts in order."""
    return blake3(b"".join(parts), derive_key_context=context).digest()


# HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
# ChaCha20-Poly1305: written out from the RFC.


def extract(salt, ikm):
    mac = hmac.HMAC(salt or bytes(32), hashes.SHA256())
    mac.update(ikm)
    return mac.finalize()


def expand(key, info, length):
    out, block, count = b"", b"", 1
    while len(out) < length:
        mac = hmac.HMAC(key, hashes.SHA256())
        mac.update(block + info + bytes([count]))
        block = mac.finalize()
        out, count = out + block, count + 1
    return out[:length]


KEM, SUITE = b"KEM" + struct.pack(">H", 0x20), b"HPKE" + struct.pack(">HHH", 0x20, 1, 3)


def labeled_extract(suite, salt, label, ikm):
    return extract(salt, b"HPKE-v1" + suite + label + ikm)


def labeled_expand(suite, key, label, info, length):
    return expand(key, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info, length)


def sealing_key(seed):
    """Section 7.1.3."""
    prk = labeled_extract(KEM, b"", b"dkp_prk", seed)
    return X25519PrivateKey.from_private_bytes(labeled_expand(KEM, prk, b"sk", b"", 32))


def hpke_open(secret, encapped, info, bound, sealed):
    public = secret.public_key().public_bytes(*RAW)
    shared = secret.exchange(X25519PublicKey.from_public_bytes(encapped))
    prk = labeled_extract(KEM, b"", b"eae_prk", shared)
    shared = labeled_expand(KEM, prk, b"shared_secret", encapped + public, 32)
    context = (
        b"\0"
        + labeled_extract(SUITE, b"", b"psk_id_hash", b"")
        + labeled_extract(SUITE, b"", b"info_hash", info)
    )
    secret = labeled_extract(SUITE, shared, b"secret", b"")
    key = labeled_expand(SUITE, secret, b"key", context, 32)
    nonce = labeled_expand(SUITE, secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, sealed, bound)


class Device:
    def __init__(self, master):
        signing = derive("waymark 2026-11 vault device signing v1", master)
        self.signing = Ed25519PrivateKey.from_private_bytes(signing)
        self.sealing = sealing_key(derive("waymark 2026-11 vault device sealing v1", master))
        public = [key.public_key().public_bytes(*RAW) for key in (self.signing, self.sealing)]
        name = bytearray(derive("waymark 2026-11 device id v1", *public)[:16])
        name[6], name[8] = name[6] & 0x0F | 0x40, name[8] & 0x3F | 0x80
        self.id = bytes(name)
        self.card = b"wmarkdev" + b"\0\1" + public[0] + public[1]

    def verify(self, signed, signature):
        Ed25519PublicKey.from_public_bytes(self.card[10:42]).verify(signature, signed)


def code_bytes(written):
    values = [SYMBOLS.index(sign) for sign in written.replace("-", "")]
    number = 0
    for value in values[:32]:
        number = number << 5 | value
    code = number.to_bytes(20, "big")
    check = derive("waymark 2026-11 recovery code checksum v1", code)
    bits = int.from_bytes(check[:5], "big")
    assert values[32:] == [bits >> 35 & 31, bits >> 30 & 31, bits >> 25 & 31, bits >> 20 & 31]
    return code


def begins(data, name):
    assert data[:10] == name + b"\0\1", f"begins as {name}"


def device():
    kept = vector("device")
    master = bytes.fromhex(kept["master"])
    for field, purpose in [
        ("main_database", "main database"),
        ("groups_database", "groups database"),
        ("space_keys", "space keys"),
        ("device_signing", "device signing"),
        ("device_sealing", "device sealing"),
    ]:
        assert derive(f"waymark 2026-11 vault {purpose} v1", master).hex() == kept[field], field
    made = Device(master)
    assert (made.id.hex(), made.card.hex()) == (kept["device_id"], kept["card"])


def keys():
    kept = vector("keys")
    data = bytes.fromhex(kept["file"])
    begins(data, b"wmarkkey")
    (length,) = struct.unpack(">I", data[10:14])
    body, rest = data[14 : 14 + length], data[14 + length :]
    assert rest == blake3(data[:-32]).digest(), "the checksum"
    vault, slots = cbor2.loads(body)
    opened = []
    for kind, params, nonce, wrapped in slots:
        bound = b"wmarkkey" + b"\0\1" + vault + struct.pack(">H", kind) + params
        read = cbor2.loads(params)
        if kind == 1:
            salt, (memory, passes, lanes) = read
            typed = unicodedata.normalize("NFC", kept["passphrase"]).encode()
            key = hash_secret_raw(typed, salt, passes, memory, lanes, 32, Type.ID)
        elif kind == 2:
            key = derive("waymark 2026-11 keys slot recovery v1", read[0], code_bytes(kept["recovery"]))
        elif kind == 3:
            key = derive("waymark 2026-11 keys slot keychain v1", read[0], bytes.fromhex(kept["keychain"]))
        else:
            # The encapsulated key did not exist yet; HPKE binds it by itself.
            bound = bound[: -len(params)] + read[0]
            school = sealing_key(bytes.fromhex(kept["school_seed"]))
            opened.append(hpke_open(school, read[1], b"waymark 2026-11 keys slot school v1", bound, wrapped))
            continue
        opened.append(xchacha_open(wrapped, bound, nonce, key))
    assert len(opened) == 4 and all(one.hex() == kept["master"] for one in opened)


def envelope():
    kept = vector("envelope")
    data = bytes.fromhex(kept["envelope"])
    begins(data, b"wmarkenv")
    assert blake3(data).hexdigest() == kept["name"], "its name is its hash"
    space, epoch, feed, sequence, previous, who, nonce, length = struct.unpack(">16sI16sQ32s16s24sI", data[10:130])
    assert (space.hex(), epoch, feed.hex(), sequence) == (kept["space"], kept["epoch"], kept["feed"], 5)
    assert previous.hex() == kept["previous"]
    made = Device(bytes.fromhex(kept["master"]))
    assert who == made.id
    made.verify(data[:-64], data[-64:])
    packed = xchacha_open(data[130 : 130 + length], data[:130], nonce, bytes.fromhex(kept["key"]))
    body = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(packed)).read()
    assert [change.hex() for change in cbor2.loads(body)] == kept["changes"]


def grant():
    kept = vector("grant")
    data = bytes.fromhex(kept["grant"])
    begins(data, b"wmarkgrt")
    giver, taker = Device(bytes.fromhex(kept["giver_master"])), Device(bytes.fromhex(kept["taker_master"]))
    assert (data[30:46], data[46:62]) == (giver.id, taker.id)
    giver.verify(data[:-64], data[-64:])
    message = hpke_open(
        taker.sealing, data[64:96], b"waymark 2026-11 grant of a space v1", data[:64], data[96:-64]
    )
    assert (message[:32].hex(), message[32:]) == (kept["key"], b"about it")


def mark():
    kept = vector("mark")
    parts = [bytes.fromhex(kept["space"]), struct.pack(">I", kept["epoch"]), bytes.fromhex(kept["key"])]
    assert derive("waymark 2026-11 mark of a space key v1", *parts)[:16].hex() == kept["mark"]


def blob():
    kept = vector("blob")
    data = bytes.fromhex(kept["blob"])
    begins(data, b"wmarkblb")
    assert blake3(data).hexdigest() == kept["name"], "its name is its hash"
    key = derive("waymark 2026-11 blobs of a space v1", bytes.fromhex(kept["key"]))
    header, at, number, content, last = data[:46], 46, 0, b"", False
    while not last:
        last, length = bool(data[at]), struct.unpack(">I", data[at + 1 : at + 5])[0]
        nonce, sealed = data[at + 5 : at + 29], data[at + 29 : at + 29 + length]
        bound = header + struct.pack(">Q", number) + bytes([last])
        content += xchacha_open(sealed, bound, nonce, key)
        at, number = at + 29 + length, number + 1
    assert (at, content.hex()) == (len(data), kept["content"])


def statement():
    kept = vector("statement")
    data = bytes.fromhex(kept["statement"])
    begins(data, b"wmarksay")
    made = Device(bytes.fromhex(kept["master"]))
    (length,) = struct.unpack(">I", data[27:31])
    assert (data[10:26], data[26], data[31 : 31 + length].hex()) == (made.id, kept["about"], kept["body"])
    made.verify(data[:-64], data[-64:])


def invitation():
    kept = vector("invitation")
    data = bytes.fromhex(kept["invitation"])
    begins(data, b"wmarkinv")
    code, name = code_bytes(kept["code"]), data[10:26]
    assert name.hex() == kept["id"]
    key = derive("waymark 2026-11 letter of an invitation v1", name, code)
    assert xchacha_open(data[54:], data[:54], data[26:50], key).hex() == kept["letter"]
    guest = Device(derive("waymark 2026-11 guest of an invitation v1", name, code))
    assert guest.card.hex() == kept["guest"]


def main():
    readers = [device, keys, envelope, grant, mark, blob, statement, invitation]
    names = {reader.__name__ for reader in readers}
    found = {path.stem for path in HERE.glob("*.json")}
    wrong = sorted(f"{name}: no reader" for name in found - names)
    for reader in readers:
        try:
            reader()
            print(f"{reader.__name__}: as written")
        except Exception as fault:  # whatever it is, it is a finding
            wrong.append(f"{reader.__name__}: {type(fault).__name__} {fault}")
    for line in wrong:
        print(line)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
