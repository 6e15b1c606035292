"""What an article is about, as something that is spoken of without being named there: an "it", a line of a fact box."""

from __future__ import annotations

from factcheck.extract.mentions import NEUTER
from factcheck.extract.scene import Scene
from factcheck.models import Mention


def matter_of(scene: Scene) -> Mention:
    """The name that is the whole title, else the matter of the article: "The flood room: questions" names a room."""
    title = next((s.mention for s in scene.memory.seen if s.mention.kind == "name" and s.sentence == 0), None)
    whole = title is not None and title.name.lower() == scene.article.title.lower().removeprefix("the ").strip()
    return title if title is not None and whole else scene.topic


def matter_for(scene: Scene, subject: Mention) -> Mention:
    """The matter of the article for an "it" that stands for nothing named before."""
    unknown = subject.head in NEUTER and not subject.name and not subject.how
    return matter_of(scene) if unknown else subject
