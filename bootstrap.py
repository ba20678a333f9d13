"""Set up this checkout and run one thing, on a machine that has only Python >= 3.11.

    python3 bootstrap.py demo     install into .venv, then build the demo graph and its views
    python3 bootstrap.py check    install the development tools as well, then run every check and test

Versions and their hashes are those of requirements.txt and requirements-dev.txt. Standard library only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
DEBIAN_PACKAGES = {
    "chromium": "chromium",
    "java": "openjdk-17-jre-headless",
    "mvn": "maven",
}
FONT = "fonts-noto-cjk"
CHECKS = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy"]),
    ("imports", ["lint-imports", "--no-cache"]),
    ("tests", ["pytest", "-q"]),
)


def run(command: list[str], *, env: dict[str, str] | None = None) -> None:
    """Run a command in the checkout, with `env` as its environment; leave with its exit code if it fails."""
    print("+", " ".join(command), flush=True)
    done = subprocess.run(command, cwd=ROOT, check=False, env=env)
    if done.returncode:
        sys.exit(done.returncode)


def install(requirements: str, *, editable: bool) -> None:
    """Make .venv if it is not there and install the locked versions and this project into it."""
    if not (BIN / ("python.exe" if os.name == "nt" else "python")).exists():
        venv.create(VENV, with_pip=True)
    python = str(BIN / "python")
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "-r", requirements])
    project = ["-e", "."] if editable else ["."]
    run([*pip, "--no-deps", "--no-build-isolation", *project])


def install_test_programs() -> None:
    """Install Chromium, a CJK font, Java 17 and Maven on Debian or Ubuntu; elsewhere name what is missing."""
    missing = [package for program, package in DEBIAN_PACKAGES.items() if not has_program(program)]
    if not has_font():
        missing.append(FONT)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(missing)
        sys.exit(f"the tests need Chromium, a CJK font, Java 17 and Maven; not found here: {names}")
    prefix = [] if os.geteuid() == 0 else ["sudo"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*prefix, "apt-get", "update", "-q"], env=environment)
    run([*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *missing], env=environment)


def has_program(program: str) -> bool:
    """Return whether a program of this name, or a browser of the same family, is on the path."""
    names = ("chromium", "chromium-browser", "google-chrome") if program == "chromium" else (program,)
    return any(shutil.which(name) for name in names)


def has_font() -> bool:
    """Return whether a font with Chinese glyphs is installed, as far as fontconfig can tell."""
    program = shutil.which("fc-list")
    if program is None:
        return os.name != "posix" or sys.platform == "darwin"
    fonts = subprocess.run([program, ":lang=zh"], capture_output=True, text=True, check=False)
    return bool(fonts.stdout.strip())


def check(only: list[str]) -> None:
    """Run the checks in order, or those named in `only`; stop at the first that fails."""
    environment = {**os.environ, "PATH": os.pathsep.join([str(BIN), os.environ.get("PATH", "")])}
    for name, command in CHECKS:
        if not only or name in only:
            run([str(BIN / command[0]), *command[1:]], env=environment)
    print("all checks passed")


def main() -> None:
    """Parse the command line and do it."""
    as_written = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=as_written)
    parser.add_argument("what", choices=["demo", "check"])
    parser.add_argument("rest", nargs="*", help="demo: arguments of `fazhi demo`; check: names of checks")
    arguments = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python would run first
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
    if arguments.what == "demo":
        install("requirements.txt", editable=False)
        run([str(BIN / "fazhi"), "demo", *arguments.rest])
    else:
        install("requirements-dev.txt", editable=True)
        install_test_programs()
        check(arguments.rest)


if __name__ == "__main__":
    main()
