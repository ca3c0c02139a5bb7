"""Everything drafter can fail with, and the exit code each one ends in.

DrafterError
├── UsageError            2   the command line or a setting is wrong
├── SourceError           3   a source cannot be used
├── EndpointError         4   the model endpoint failed for good
│   ├── EndpointBusy      4   ... in a way that may pass: worth another try
│   └── ReplyError        4   ... with replies that stayed unusable after the re-ask
└── PolicyError           5   stopped by a limit or policy

Only `cli.main` turns these into a line on stderr and an exit code.
"""


class DrafterError(Exception):
    """Root. The message is one line for the user: it names the thing and the way out."""

    exit_code = 1
    retryable = False


class UsageError(DrafterError):
    """The command line or a setting is wrong."""

    exit_code = 2


class SourceError(DrafterError):
    """A source cannot be used; the message names it and says why."""

    exit_code = 3


class EndpointError(DrafterError):
    """The model endpoint failed for good. What was paid for is kept; the next run resumes."""

    exit_code = 4


class EndpointBusy(EndpointError):
    """The endpoint failed in a way that may pass: overload, time-out, dropped connection.

    `wait_s` is how long the endpoint asked us to wait, in seconds, or None when it did not say.
    """

    retryable = True

    def __init__(self, message: str, wait_s: float | None = None) -> None:
        super().__init__(message)
        self.wait_s = wait_s


class ReplyError(EndpointError):
    """The endpoint answered, but its reply stayed unusable after the one re-ask. A judgement so lost is `unchecked`."""


class PolicyError(DrafterError):
    """A limit (`--max-cost`) or policy (`--local-only`) stopped the run."""

    exit_code = 5
