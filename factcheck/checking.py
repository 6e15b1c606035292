"""One `factcheck check`: which articles, which conflicts of theirs are asked about, what is printed, how it ends."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from factcheck.asked import Check, Globals
from factcheck.baseline import against_baseline, read_baseline, shrunk, whole, write_baseline
from factcheck.citing import unlined
from factcheck.decision_run import Standing, standing
from factcheck.errors import FactcheckError
from factcheck.finding import RANK, Finding, at_or_above, findings, is_open, matches
from factcheck.formats.plain import several
from factcheck.job import Job, run, working
from factcheck.models import Conflict, Report
from factcheck.ruleset import RuleSet
from factcheck.scope import job_and_focus, refuse, stdin_path, takes_part
from factcheck.silence import Silenced, silence


class Result(msgspec.Struct, frozen=True):
    """What a check prints to stdout, and its exit code."""

    output: str
    code: int


def check_once(asked: Check, options: Globals) -> Result:
    """Check, and say on stderr what does not belong to the result."""
    with working(options, asked.reading) as job:
        job, focus = job_and_focus(asked, job)
        if focus is not None and not focus:
            options.say("No article of the corpus is among the files asked about.")
            job = msgspec.structs.replace(job, articles=(), skipped=(), ignores=())
        report = run(job)
    if asked.stdin:
        piece = stdin_path(asked.stdin_filename)
        refuse(left for left in report.skipped if left.path == piece)
    quiet = silenced(report, job)
    stand = standing(report, job.config.decisions, quiet.conflicts)
    conflicts = tuple(c for c in stand.conflicts if wanted(c, job, asked.select, asked.ignore))
    undecided = frozenset(c.id for c in conflicts if asked.require_reviewed and is_open(c))
    conflicts = with_baseline(conflicts, asked, report, focus)
    if focus is not None:
        conflicts = tuple(c for c in conflicts if takes_part(c, focus))
    report = msgspec.structs.replace(report, conflicts=conflicts)
    if focus is None:
        report = with_stale(report, stand)
    fail_on = asked.fail_on or job.config.fail_on
    failing = [c for c in conflicts if c.id in undecided or (is_open(c) and at_or_above(c, fail_on))]
    tell(report, quiet, failing, focus, asked, options)
    tell_stale(stand, focus, asked, options)
    return Result(printed(report, job, focus, asked), int(bool(failing) and not asked.exit_zero))


def silenced(report: Report, job: Job) -> Silenced:
    """What is left of the report's conflicts after comments, `[sic]` and the configuration."""
    root = Path(os.path.relpath(job.config.root)).as_posix()
    prefix = "" if root == "." else f"{root}/"
    per_path = {f"{prefix}{pattern}": codes for pattern, codes in job.config.per_path.items()}
    return silence(report.conflicts, report.articles, job.ignores, per_path)


def quieted(report: Report, job: Job) -> Report:
    """The report with what people decided, without what was silenced, with the rules alone that are wanted here."""
    stand = standing(report, job.config.decisions, silenced(report, job).conflicts)
    return msgspec.structs.replace(report, conflicts=tuple(c for c in stand.conflicts if wanted(c, job)))


def with_stale(report: Report, stand: Standing) -> Report:
    """The report with the number of decisions whose conflicts are gone among its counts."""
    if not stand.stale:
        return report
    return msgspec.structs.replace(report, counts=report.counts | {"decisions.stale": len(stand.stale)})


def tell_stale(stand: Standing, focus: frozenset[str] | None, asked: Check, options: Globals) -> None:
    """The decisions that nothing is left of, for those who asked about the whole corpus."""
    if not stand.stale or focus is not None or asked.select or asked.ignore:
        return
    for line in stand.stale_lines():
        options.detail(line)
    options.say(f"{len(stand.stale)} stale in {stand.book.path.name}; `factcheck review --prune` removes them")


def wanted(conflict: Conflict, job: Job, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> bool:
    """Do the options, the configuration and the rules let this conflict through? A code or an attribute names it."""
    rules, config = job.ruleset, job.config
    select = select or config.select or rules.select
    ignore = (*ignore, *config.ignore, *rules.ignore)
    return (not select or _named(conflict, select)) and not _named(conflict, ignore)


def _named(conflict: Conflict, names: Sequence[str]) -> bool:
    return matches(conflict.rule, names) or conflict.attribute in names


def with_baseline(
    conflicts: tuple[Conflict, ...], asked: Check, report: Report, focus: frozenset[str] | None
) -> tuple[Conflict, ...]:
    """The conflicts marked by the baseline; the file shrinks when the whole corpus was read and asked about."""
    if asked.baseline is None:
        if asked.update_baseline:
            raise FactcheckError("", "--update-baseline needs --baseline FILE")
        return conflicts
    complete = focus is None and not report.skipped and not asked.select and not asked.ignore
    if asked.update_baseline:
        if not complete:
            hint = "run it on the whole corpus, without --diff, --stdin, --select, --ignore or skipped files"
            raise FactcheckError(str(asked.baseline), "a baseline is made of everything or not at all", hint=hint)
        write_baseline(asked.baseline, whole(conflicts))
    known = read_baseline(asked.baseline)
    if complete:
        write_baseline(asked.baseline, shrunk(known, conflicts))
    return against_baseline(conflicts, known)


def tell(
    report: Report,
    quiet: Silenced,
    failing: Sequence[Conflict],
    focus: frozenset[str] | None,
    asked: Check,
    options: Globals,
) -> None:
    """The lines for people: what was read, what was found, and what silences nothing."""
    if focus is None and not asked.select and not asked.ignore:
        for idle in quiet.idle:
            options.say(f"{idle.source}:{idle.line}:{idle.column}: this comment silences nothing; remove it")
    states = [c.status for c in report.conflicts]
    still = sum(is_open(c) for c in report.conflicts)
    parts = [several(len(report.articles), "article"), several(still, "open conflict")]
    if len(failing) != still:
        parts.append(f"{len(failing)} of them fail" if still else "none fails")
    parts += [f"{states.count(s)} {s}" for s in ("known", "reopened", "stale") if states.count(s)]
    parts += [f"{quiet.gone} silenced"] if quiet.gone else []
    options.say(", ".join(parts))
    for name, count in report.counts.items():
        options.detail(f"{name}: {count}")


def printed(report: Report, job: Job, focus: frozenset[str] | None, asked: Check) -> str:
    """The result in the form asked for."""
    if asked.form == "json":
        from factcheck.formats.plain import as_json
        from factcheck.report.document import to_dict

        return as_json(to_dict(report)) + "\n"
    opened = (c for c in report.conflicts if is_open(c))
    found = findings(opened, report.articles, focus, unlined(report.articles))
    sources = [article.path for article in report.articles]
    if asked.form == "github":
        from factcheck.formats.github import write_summary

        write_summary(found)
    if asked.statistics:
        from factcheck.formats.text import statistics

        return statistics(found)
    if asked.max_findings is None or len(found) <= asked.max_findings:
        return formatted(asked.form, found, report, job.ruleset, sources)
    gravest = sorted(found, key=lambda f: RANK[f.conflict.severity])[: asked.max_findings]
    shown = [f for f in found if f in gravest]
    more = f"+{len(found) - len(shown)} more\n" if asked.form in ("text", "full", "github") else ""
    return formatted(asked.form, shown, report, job.ruleset, sources) + more


def formatted(form: str, found: Sequence[Finding], report: Report, ruleset: RuleSet, sources: Sequence[str]) -> str:
    """The findings in one of the formats for machines or people."""
    match form:
        case "full":
            from factcheck.formats.text import full

            return full(found, report.articles)
        case "github":
            from factcheck.formats.github import workflow_commands

            return workflow_commands(found)
        case "gitlab":
            from factcheck.formats.gitlab import code_quality

            return code_quality(found)
        case "sarif":
            from factcheck.formats.sarif import sarif

            return sarif(found, report, ruleset)
        case "junit":
            from factcheck.formats.junit import junit

            return junit(found, sources, report.skipped)
        case "checkstyle":
            from factcheck.formats.checkstyle import checkstyle

            return checkstyle(found)
    from factcheck.formats.text import concise

    return concise(found)
