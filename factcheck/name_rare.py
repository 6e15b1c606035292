"""Whether two articles are on one matter: they share a name that few articles have."""

from __future__ import annotations

from factcheck.name_guards import too_common
from factcheck.name_uses import Form, Standing

# A name that more articles share is no sign that two of them are on one matter.
RARE_SOURCES = 10


class Rare:
    """The rare names of each article: of two words and more, in two to ten articles."""

    def __init__(self, standing: Standing) -> None:
        self._forms = standing.forms
        self._names = {source: list(filter(self._rare, keys)) for source, keys in standing.by_source.items()}

    def _rare(self, key: str) -> bool:
        form: Form = self._forms[key]
        few = 1 < len(form.sources) <= RARE_SOURCES
        return few and len(form.name.content) > 1 and not too_common(form.name.content)

    def shared(self, ours: set[str], theirs: set[str], skip: set[str]) -> bool:
        """True where an article of the one set shares a rare name, not one to skip, with one of the other."""
        return any(
            key not in skip and not theirs.isdisjoint(self._forms[key].sources - {source})
            for source in sorted(ours)
            for key in self._names.get(source, ())
        )
