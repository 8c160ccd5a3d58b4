from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from threading import Barrier, Thread
from urllib.request import urlopen

SIZES = {"/red.png": 3000, "/green.png": 500, "/blue.png": 70}
all_asked = Barrier(3)
at_once = []


class Images(BaseHTTPRequestHandler):
    def do_GET(self):
        all_asked.wait()  # until three requests are here
        at_once.append(self.path)
        size = SIZES[self.path]
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.wfile.write(bytes(size))

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Images)
Thread(target=server.serve_forever, daemon=True).start()
origin = f"http://127.0.0.1:{server.server_port}"


def download(name):
    with urlopen(f"{origin}/{name}") as response:
        return len(response.read())  # the whole body


names = ["red.png", "green.png", "blue.png"]
with ThreadPoolExecutor(max_workers=3) as pool:
    sizes = list(pool.map(download, names))

for name, size in zip(names, sizes):
    print(f"{name}: {size} bytes")
print(f"asked at once: {len(at_once)}")
server.shutdown()
