"""What a child process cost: processor time (user and system, with that of its own children) and peak memory."""
import os
import statistics
import subprocess
import sys
import time


class Cost:
    """Processor and elapsed seconds; MiB of the largest single process."""

    def __init__(self, processor, elapsed, memory):
        self.processor, self.elapsed, self.memory = processor, elapsed, memory

    def __str__(self):
        return f"{self.processor:.2f} s CPU, {self.elapsed:.1f} s elapsed, {self.memory:.0f} MiB"


def run(command, output, given=None, folder=None):
    """Runs a command to its end with its standard output in a file; ends the script where it fails."""
    start = time.monotonic()
    with open(given or os.devnull, "rb") as taken, open(output, "wb") as made:
        child = subprocess.Popen([str(word) for word in command], stdin=taken, stdout=made, cwd=folder)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {child.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024)


def median(costs):
    """The run whose processor time is the median (the lower one of two), so that its figures belong together."""
    middle = statistics.median_low(cost.processor for cost in costs)
    return next(cost for cost in costs if cost.processor == middle)
