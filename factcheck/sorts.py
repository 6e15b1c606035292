"""What writers call a thing besides its own noun: a ferry "the ship", a novel "the book", a company "the firm".

The dictionary has a ferry for a boat and a boat for no ship. A row here holds nouns that one writer and another use of
the same thing; by itself no such noun says that two things are one, which the name or the matter of an article must do.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from factcheck.lexicon import akin

ROWS = tuple(
    frozenset(row.split())
    for row in (
        "ship vessel boat ferry liner steamer steamship freighter tanker trawler yacht schooner brig barge craft tug "
        "icebreaker lifeboat paddle-steamer cutter sloop barque brigantine ketch clipper collier coaster "
        "whaler drifter",
        "warship ship vessel destroyer cruiser battleship frigate corvette gunboat minesweeper carrier submarine",
        "plane aircraft airplane aeroplane airliner jet biplane monoplane bomber fighter machine seaplane glider craft",
        "probe orbiter spacecraft lander satellite rover craft telescope",
        "locomotive engine machine train",
        "book novel work title story volume memoir biography tale study autobiography thriller collection text",
        "opera symphony work piece composition score quartet concerto cantata oratorio ballet song hymn anthem",
        "play work piece drama comedy tragedy musical show",
        "film movie picture documentary feature",
        "series programme show program",
        "painting picture portrait canvas work fresco mural masterpiece altarpiece",
        "statue sculpture monument memorial figure bronze work",
        "album record",
        "drug medicine treatment antibody vaccine compound remedy pill preparation therapy jab product medication "
        "substance tablet painkiller antibiotic thinner",
        "cup trophy shield",
        "specimen fossil skeleton",
        "dig excavation",
        "bridge crossing span structure viaduct footbridge aqueduct",
        "tunnel crossing tube structure",
        "dam barrage wall structure",
        "tower lighthouse light building structure skyscraper",
        "museum gallery collection house institution",
        "newspaper paper daily weekly title journal magazine periodical publication tabloid",
        "company firm business group concern manufacturer maker airline brewery brewer bank carrier operator publisher "
        "corporation enterprise retailer chain shipyard startup start-up contractor insurer supplier house label "
        "builder haulier distillery employer",
        "bank lender institution society",
        "school college academy institution gymnasium conservatory seminary university",
        "hospital clinic infirmary institution sanatorium",
        "body commission committee council authority agency board panel tribunal secretariat bureau office directorate "
        "institution organisation organization",
        "club team side",
        "treaty pact accord agreement convention deal settlement",
        "law act statute legislation measure bill ordinance",
        "trial study experiment test",
        "program software application app package tool browser editor game system",
        "programme scheme initiative project plan program",
        "outbreak epidemic pandemic",
        "eruption disaster catastrophe explosion outburst",
        "earthquake quake tremor disaster catastrophe",
        "flood floods disaster inundation catastrophe",
        "crash accident disaster collision derailment wreck tragedy shipwreck sinking",
        "collapse accident disaster tragedy landslide avalanche slide",
        "fire blaze inferno disaster",
        "volcano mountain peak summit",
        "festival event fair celebration gathering",
        "railway line railroad tramway system network funicular metro subway underground",
        "station halt stop",
        "station broadcaster channel",
        "road highway motorway route",
        "prison jail gaol penitentiary camp",
        "church chapel building cathedral minster basilica abbey",
        "mosque temple synagogue building",
        "theatre theater playhouse house cinema",
        "hotel inn guesthouse building pub tavern",
        "factory plant works mill foundry",
        "mine pit colliery quarry",
        "castle fortress fort citadel stronghold",
        "palace mansion residence house villa manor",
        "house home cottage building",
        "battle fight engagement clash",
        "war conflict",
        "siege blockade",
        "expedition voyage journey crossing",
        "strike stoppage dispute walkout lockout",
        "reserve park sanctuary",
        "island isle islet",
        "bird species animal creature seabird",
        "species animal creature mammal fish insect frog toad snake lizard beetle butterfly",
        "species plant tree shrub flower orchid",
        "party movement",
        "orchestra ensemble band group choir",
        "charity foundation trust association society organisation organization",
        "union organisation organization association body",
        "lake reservoir",
        "award prize medal honour",
        "town city village place settlement",
        "tournament cup championship competition contest",
        "match game final",
        "observatory station institution laboratory institute centre center",
        "commission committee inquiry panel tribunal",
        "airport airfield aerodrome",
        "stadium ground arena",
        "cemetery graveyard churchyard",
        "diamond stone jewel gem",
        "manuscript codex book",
        "meteorite stone rock",
        "hoard treasure find",
        "rebellion revolt uprising rising insurrection mutiny",
        "merger takeover deal transaction",
        "election vote poll ballot",
        "case affair scandal",
        "robbery theft heist raid burglary",
    )
)


@cache
def _rows() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(ROWS):
        for noun in row:
            found[noun].add(number)
    return {noun: frozenset(numbers) for noun, numbers in found.items()}


def alike(a: str, b: str) -> bool:
    """Are both nouns said of one sort of thing: the same, synonyms, one a kind of the other, or of one row?

    >>> alike("ferry", "ship"), alike("novel", "book"), alike("ferry", "book")
    (True, True, False)
    """
    return akin(a, b) or same_sort(a, b)


def same_sort(a: str, b: str) -> bool:
    """Are both nouns of one row, whatever the dictionary says?

    >>> same_sort("commission", "body"), same_sort("end", "region")
    (True, False)
    """
    return not _rows().get(a, frozenset()).isdisjoint(_rows().get(b, frozenset()))
