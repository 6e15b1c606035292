"""A conflict told from the words to the verdict: what each article says, how it was read, why it was compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.citing import Citation, citer
from factcheck.errors import FactcheckError
from factcheck.finding import RANK
from factcheck.formats.plain import line
from factcheck.models import Article, Claim, Conflict
from factcheck.report.document import context_dict
from factcheck.ruleset import Attribute, RuleSet, TraitFamily


def one_conflict(conflicts: Sequence[Conflict], id: str) -> Conflict:
    """The conflict with this id, or the only one whose id begins so."""
    found = [conflict for conflict in conflicts if conflict.id.startswith(id)]
    exact = [conflict for conflict in found if conflict.id == id]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        ids = ", ".join(conflict.id for conflict in found[:5])
        raise FactcheckError("", f"{len(found)} conflicts begin with {id!r}: {ids}", hint="give more of the id")
    raise FactcheckError("", f"no conflict {id!r} here", hint="`factcheck check --format full` shows the ids")


def explained(conflict: Conflict, ruleset: RuleSet, articles: Iterable[Article] = ()) -> str:
    """The whole story as text; of the articles it is told where in them each claim stands."""
    return "".join(f"{line(text)}\n" for text in _lines(conflict, ruleset, citer(articles)))


def _lines(conflict: Conflict, ruleset: RuleSet, cite: Callable[[Claim], Citation]) -> Iterator[str]:
    yield f"{conflict.subject}: {conflict.attribute.replace('_', ' ')}  [{conflict.id}]"
    state = "" if conflict.status == "new" else f", {conflict.status}"
    yield f"{conflict.rule} {conflict.severity}{state}: {conflict.explanation}"
    names = [name for name in conflict.mentions if name != conflict.subject]
    if names:
        yield f"also called: {', '.join(names)}"
    for side in conflict.values:
        yield ""
        yield f"says {side.value}:"
        for claim in side.claims:
            yield from _claim(claim, cite(claim))
    if conflict.steps:
        yield ""
        yield "how the claims met:"
        yield from (f"  {number}. {step}" for number, step in enumerate(conflict.steps, 1))
    yield ""
    yield from _rule(conflict, ruleset)


def _claim(claim: Claim, cited: Citation) -> Iterator[str]:
    yield f"  {cited.where}: {claim.quote}"
    yield f"    in: {claim.sentence}"
    for label, text in (
        ("of", _subject(claim)),
        ("because", claim.subject.how),
        ("link", claim.link),
        ("stance", "" if claim.stance == "asserted" else claim.stance),
        ("limited to", "; ".join(f"{name}: {value}" for name, value in context_dict(claim.context).items())),
        ("worked out", claim.derived),
        ("see", cited.link),
    ):
        if text:
            yield f"    {label}: {text}"


def _subject(claim: Claim) -> str:
    """Who is meant, where the words alone do not say it."""
    text, name = claim.subject.text, claim.entity or claim.subject.name
    return text if not name else "" if text == name else f"{text} = {name}"


def _rule(conflict: Conflict, ruleset: RuleSet) -> Iterator[str]:
    both: tuple[Attribute | TraitFamily, ...] = (*ruleset.attributes, *ruleset.traits)
    rule = next((rule for rule in both if rule.code == conflict.rule), None)
    if rule is not None and rule.place.path:
        yield f"rule: {rule.place.path}:{rule.place.line}" + (f": {rule.why}" if rule.why else "")
    if RANK[conflict.severity] and rule is not None and rule.severity != conflict.severity:
        yield f"severity: {conflict.severity}, not {rule.severity}: a side is reported, or a link had to be inferred"
    yield f"to silence it: `<!-- factcheck: ignore[{conflict.rule}] reason -->` beside one of the claims"
