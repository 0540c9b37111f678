"""How long a key that is typed in the studio takes to be seen on a terminal: from the write to the pseudo-terminal until the studio's next
picture has been read whole. Needs a built ./pgorm; standard library only.

    python3 scripts/lib/studio-pty.py PGORM SCHEMA [KEYS=400]
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

PICTURE_ENDS = b"\x1b[?2026l"
ROWS, COLUMNS = 48, 160
MOST_SETTLING_SECONDS = 180
REST_SECONDS = 20
IDLE_PERCENT = 1
COLD_KEYS = 100
TYPED = "  nickname String? @db.VarChar(80) // a remark "


class Studio:
    """The studio as a child on a terminal of its own."""

    def __init__(self, pgorm, schema):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            environment = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", PGORM_THEME="dark")
            os.chdir(os.path.dirname(schema))
            os.execve(pgorm, [pgorm, "studio", schema, "--embedded"], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.output = b""

    def read(self, seconds):
        """Reads what comes within a time; whether anything came."""
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return False
        self.output = (self.output + os.read(self.terminal, 65536))[-1_000_000:]
        return True

    def wait_for(self, text, seconds):
        end = time.monotonic() + seconds
        while text not in self.output:
            if time.monotonic() > end or not self.read(1) and os.waitpid(self.child, os.WNOHANG)[0]:
                sys.exit("the studio did not show " + repr(text))

    def rest(self, seconds):
        while self.read(seconds):
            pass

    def write(self, text):
        os.write(self.terminal, text.encode())

    def echo(self, key):
        """Milliseconds from a key to the end of the picture after it."""
        self.output = b""
        begun = time.perf_counter()
        self.write(key)
        while PICTURE_ENDS not in self.output:
            if time.perf_counter() - begun > 10:
                sys.exit("a key was not followed by a picture")
            self.read(1)
        return 1000 * (time.perf_counter() - begun)

    def processor_seconds(self):
        with open(f"/proc/{self.child}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_megabytes(self):
        with open(f"/proc/{self.child}/status") as file:
            return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmRSS"))

    def end(self):
        os.kill(self.child, signal.SIGTERM)
        os.waitpid(self.child, 0)


    def idle_percent(self, seconds):
        """How much of a processor it takes for a while in which nobody types."""
        before, begun = self.processor_seconds(), time.monotonic()
        while (left := begun + seconds - time.monotonic()) > 0:
            if not self.read(min(left, 0.5)):
                time.sleep(min(left, 0.1))
        return 100 * (self.processor_seconds() - before) / (time.monotonic() - begun)


def percentile(times, percent):
    return sorted(times)[max(0, -(-percent * len(times) // 100) - 1)]


def main(pgorm, schema, keys=400):
    studio = Studio(pgorm, schema)
    studio.wait_for(b"Palette", 120)
    studio.wait_for("equals the schema".encode(), 300)
    studio.rest(2)
    for key in ("\x1b[B",) * 20 + ("\x1b[F", "\r"):
        studio.echo(key)
    times = []
    for i in range(int(keys)):
        studio.rest(0.08)
        times.append(studio.echo(TYPED[i % len(TYPED)]))
    # what follows the last key: the last comparison, its proof, compilers that catch up, memory that is given back
    before, begun = studio.processor_seconds(), time.monotonic()
    while studio.idle_percent(REST_SECONDS) > IDLE_PERCENT and time.monotonic() - begun < MOST_SETTLING_SECONDS:
        pass
    settling, settled = studio.processor_seconds() - before, time.monotonic() - begun
    idle = studio.idle_percent(10)
    for what, some in (("key → read from a terminal", times), (f"the first {COLD_KEYS} of them", times[:COLD_KEYS])):
        print(
            f"  {what:26} p50 {percentile(some, 50):7.1f}  p95 {percentile(some, 95):7.1f}"
            f"  p99 {percentile(some, 99):7.1f}  most {max(some):7.1f} ms  of {len(some)}"
        )
    print(
        f"  {'on the terminal':26} resident {studio.resident_megabytes()} MB · at rest {settled:.0f} s after the last key,"
        f" which took {settling:.2f} s of CPU · then idle {idle:.2f} %"
    )
    studio.end()


main(*sys.argv[1:])
