"""What an article is about, as something that is spoken of without being named there: an "it", a line of a fact box."""

from __future__ import annotations

from factcheck.extract.mentions import NEUTER
from factcheck.extract.scene import Scene
from factcheck.models import Mention


def matter_of(scene: Scene) -> Mention:
    """The name that the title gives, else the matter of the article."""
    title = next((s.mention for s in scene.memory.seen if s.mention.kind == "name" and s.sentence == 0), None)
    if title is None or not scene.memory.title.issuperset(title.name.lower().split()):
        return scene.topic
    return title


def matter_for(scene: Scene, subject: Mention) -> Mention:
    """The matter of the article for an "it" that stands for nothing named before."""
    unknown = subject.head in NEUTER and not subject.name and not subject.how
    return matter_of(scene) if unknown else subject
