"""Anki with its own sync server: a hundred notes."""
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

from anki.collection import Collection

DEVICES, EDITS, NOTES = 10, 50, 100
port, proxy = sys.argv[1:3]


def begun(note):
    return f"Note {note}: she asks why the river floods our street, and whom one tells. "


def words(device, edit):
    return f"({device}.{edit})"


def say(word):
    """Says a word and waits until it was heard: the bytes are counted from here, or to here."""
    print(word, flush=True)
    sys.stdin.readline()


def texts(collection):
    return [collection.get_note(note).fields[0] for note in collection.find_notes("")]


def visible(collection):
    everything = "\n".join(texts(collection))
    return sum(words(device, edit) in everything for device in range(DEVICES) for edit in range(EDITS))


with tempfile.TemporaryDirectory() as folder:
    environment = os.environ | {
        "SYNC_USER1": "school:school",
        "SYNC_HOST": "127.0.0.1",
        "SYNC_PORT": port,
        "SYNC_BASE": os.path.join(folder, "server"),
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "anki.syncserver"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1)
                break
            except Exception:
                time.sleep(0.05)
        endpoint = f"http://127.0.0.1:{proxy}/"
        collections = [Collection(os.path.join(folder, f"device-{device}.anki2")) for device in range(DEVICES)]
        first = collections[0]
        kind = first.models.by_name("Basic")
        notes = []
        for number in range(NOTES):
            note = first.new_note(kind)
            note.fields[0] = begun(number)
            first.add_note(note, 1)
            notes.append(note.id)
        for device, collection in enumerate(collections):
            auth = collection.sync_login("school", "school", endpoint)
            collection.full_upload_or_download(auth=auth, server_usn=None, upload=device == 0)
        # A device edits a second after the others met, as a person would.
        time.sleep(1.1)
        auths = []
        for device, collection in enumerate(collections):
            auths.append(collection.sync_login("school", "school", endpoint))
            for edit in range(EDITS):
                note = collection.get_note(notes[(device * 7 + edit * 13) % NOTES])
                note.fields[0] += words(device, edit)
                collection.update_note(note)
        say("begin")
        began = time.perf_counter()
        for _ in range(2):
            for collection, auth in zip(collections, auths):
                done = collection.sync_collection(auth, False)
                if done.required != done.NO_CHANGES:
                    raise SystemExit(f"it asks for a whole copy: {done.required}")
        seconds = time.perf_counter() - began
        say("end")
        print(json.dumps({"visible": min(map(visible, collections)), "kept": 0, "seconds": seconds}), flush=True)
    finally:
        server.kill()
